using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>One objection with everything that its page shows.</summary>
public sealed record ObjectionView(
    Objection Objection,
    Rating Rating,
    ClockView? Clock,
    string MaskedName,
    string MaskedContact,
    ScoringInput? Input,
    IReadOnlyList<VerifiedFact> Others,
    IReadOnlyList<SelectListItem> Reviewers
)
{
    public bool IsOpen => Objection.Stage == ObjectionStage.UnderReview;

    public bool IsStopped => Objection.ReviewTerm?.Stops.Any(s => s.To is null) == true;
}

/// <summary>Reads an objection with the result it is about, what went into it, and who may review it.</summary>
public sealed class ObjectionReader(
    MingjianDb db,
    ChinaClock clock,
    LawBook book,
    PersonalData personal
)
{
    private const int MostOthers = 50;

    public async Task<ObjectionView> ReadAsync(Guid objectionId, CancellationToken stop)
    {
        var objection =
            await db
                .Objections.AsNoTracking()
                .SingleOrDefaultAsync(o => o.ObjectionId == objectionId, stop)
            ?? throw new NotFound("objection");
        var rating = await db
            .Ratings.AsNoTracking()
            .SingleAsync(r => r.RatingId == objection.RatingId, stop);
        var input = await InputAsync(rating, stop);
        var calendar = await book.CalendarAsync(stop);

        return new(
            objection,
            rating,
            objection.ReviewTerm is { } term
                ? ClockView.Of(
                    term,
                    calendar,
                    clock.Today,
                    "复核期限",
                    "19.2",
                    objection.FinishedOn
                )
                : null,
            personal.Masked(new(objection.SealedName), PersonalKind.Name),
            personal.Masked(new(objection.SealedContact), PersonalKind.Address),
            input,
            await OthersAsync(rating, input, stop),
            await ReviewersAsync(rating, stop)
        );
    }

    private async Task<ScoringInput?> InputAsync(Rating rating, CancellationToken stop)
    {
        var bundle = await db
            .RatingResults.Where(r =>
                r.RatingId == rating.RatingId && r.Number == rating.ResultNumber
            )
            .Select(r => r.Bundle)
            .SingleOrDefaultAsync(stop);
        return bundle is null ? null : GradeBundle.Read(bundle).Input;
    }

    /// <summary>Verified facts of the institution that did not count.</summary>
    private async Task<IReadOnlyList<VerifiedFact>> OthersAsync(
        Rating rating,
        ScoringInput? input,
        CancellationToken stop
    )
    {
        var counted = input?.Facts.Select(f => f.Id).ToHashSet() ?? [];
        var verified = await db
            .VerifiedFacts.AsNoTracking()
            .Where(f => f.InstitutionId == rating.InstitutionId && f.Stage == FactStage.Verified)
            .OrderByDescending(f => f.CountsOn)
            .ThenBy(f => f.FactId)
            .Take(MostOthers)
            .ToListAsync(stop);
        return [.. verified.Where(f => !counted.Contains(f.FactId))];
    }

    private async Task<IReadOnlyList<SelectListItem>> ReviewersAsync(
        Rating rating,
        CancellationToken stop
    )
    {
        var today = clock.Today;
        var people = await (
            from m in db.Memberships
            join p in db.People on m.PersonId equals p.Id
            where m.Role == Role.CaseOfficer || m.Role == Role.ReviewingOfficer
            where m.From <= today && (m.To == null || m.To >= today)
            orderby p.FullName, p.Id
            select new { p.Id, p.FullName }
        ).ToListAsync(stop);
        return
        [
            .. people
                .DistinctBy(p => p.Id)
                .Where(p => !rating.Scorers.Contains(p.Id))
                .Select(p => new SelectListItem(p.FullName, p.Id.ToString())),
        ];
    }
}
