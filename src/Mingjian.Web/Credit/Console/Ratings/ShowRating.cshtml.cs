using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>One result: where it is, its clocks, how it was computed, the objections to it, and its history.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowRatingModel(MingjianDb db, ChinaClock clock, LawBook book) : PageModel
{
    [FromRoute]
    public Guid RatingId { get; init; }

    public Rating Rating { get; private set; } = null!;

    public Notice? Notice { get; private set; }

    public IReadOnlyList<ResultLine> Results { get; private set; } = [];

    public IReadOnlyList<Objection> Objections { get; private set; } = [];

    public IReadOnlyList<ClockView> Clocks { get; private set; } = [];

    public string Office { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Rating =
            await db.Ratings.AsNoTracking().SingleOrDefaultAsync(r => r.RatingId == RatingId, stop)
            ?? throw new NotFound("rating");
        Notice = await db
            .Notices.AsNoTracking()
            .SingleOrDefaultAsync(n => n.NoticeId == Rating.NoticeId, stop);
        Results = await db
            .RatingResults.Where(r => r.RatingId == RatingId)
            .OrderBy(r => r.Number)
            .Select(r => new ResultLine(r.Number, r.Score, r.Cause, r.At, r.Digest))
            .ToListAsync(stop);
        Objections = await db
            .Objections.AsNoTracking()
            .Where(o => o.RatingId == RatingId)
            .OrderBy(o => o.ReceivedAt)
            .ThenBy(o => o.ObjectionId)
            .ToListAsync(stop);
        Clocks = [.. RatingTones.Clocks(Rating, await book.CalendarAsync(stop), clock.Today)];
        Office = (await book.OfficesAsync(stop)).NameOf(Rating.Office);
    }

    public sealed record ResultLine(
        int Number,
        string Score,
        string Cause,
        DateTime At,
        string Digest
    );
}
