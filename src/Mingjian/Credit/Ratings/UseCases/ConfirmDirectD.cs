using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>
/// 确认直接评定: by a second person. In one transaction the grade in force is revoked, D is in force everywhere, and goes on publicity
/// (I-05); also where no grade exists or it is not rated (I-20).
/// </summary>
[Article("17", "18")]
public sealed class ConfirmDirectD(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    IInstitutionNames names,
    GradeBook grades,
    NoticePoster poster,
    Notifications notifications
)
{
    /// <param name="place">Where it was posted on the bureau's own site (I-14).</param>
    public async Task RunAsync(Guid directDId, NoticePlace? place, CancellationToken stop)
    {
        desk.Open<ConfirmDirectD>(CreditDuties.ConfirmDirectD);
        var directD = await db.DirectDAsync(directDId, stop);
        var ratings = await db
            .Ratings.Where(r => r.InstitutionId == directD.InstitutionId)
            .OrderBy(r => r.RatingId)
            .ToListAsync(stop);
        await using var together = await db.Database.BeginTransactionAsync(stop);

        var opened = await OpenAsync(directD, ratings, stop);
        await grades.ReadAsync([directD.InstitutionId], stop);
        var inForce = grades.InForce(directD.InstitutionId)?.RatingId;
        var revoked = ratings.Where(r => MayBeRevoked(r, inForce)).ToList();
        directD.Confirm(
            desk.Actor,
            clock.Now,
            opened.RatingId,
            revoked.Find(r => r.RatingId == inForce)?.RatingId
        );
        revoked.ForEach(rating => rating.Revoke(directDId));
        db.Ratings.Add(opened);
        grades.Put(opened, clock.Now);
        await poster.PostAsync(
            new(
                desk.Actor.OrganisationId,
                NoticeCause.DirectD,
                $"{opened.Name}信用风险等级直接评定公示",
                [opened],
                place
            ),
            stop
        );
        await notifications.SettleAsync(directDId, stop);

        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
    }

    /// <summary>What is in force or on its way; not what was in force in earlier years, nor what another ground of 17 opened.</summary>
    private static bool MayBeRevoked(Rating rating, Guid? inForce) =>
        rating.DirectDId is null
        && rating.Stage != RatingStage.Revoked
        && (rating.RatingId == inForce || rating.PublishedAt is null);

    private async Task<Rating> OpenAsync(
        DirectD directD,
        List<Rating> ratings,
        CancellationToken stop
    )
    {
        var id = directD.InstitutionId;
        var named = await names.FindAsync(id, stop) ?? throw new NotFound("institution");
        var credit = await db
            .Organisations.Where(o => o.OrganisationId == id)
            .Select(o => o.CreditCode)
            .SingleOrDefaultAsync(stop);
        var office = await db.Set<InstitutionTerritory>()
            .Where(t => t.InstitutionId == id && t.Leads)
            .OrderBy(t => t.Office)
            .Select(t => t.Office)
            .FirstOrDefaultAsync(stop);
        var year = clock.Today.Year;
        var last = ratings.Where(r => r.Year == year).Select(r => r.Sequence).DefaultIfEmpty(1);

        return Rating.Of(
            new()
            {
                InstitutionId = id,
                Number = named.Number,
                Name = named.Name,
                CreditCode = credit ?? "",
                Office = office ?? "",
                Services = ratings.OrderBy(r => r.Year).LastOrDefault()?.Services ?? "",
                Year = year,
                Sequence = Math.Max(1, last.Max()) + 1,
                DirectDId = directD.DirectDId,
                Score = "",
                ScoreOrder = StoredScore.None,
                Scorers = [directD.ProposedBy, desk.Actor.PersonId],
            },
            Grade.D,
            null,
            directD.Indicator
        );
    }
}
