using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>
/// 解除直接评定: its own result is taken back, and what it had revoked stands again at once and goes on publicity, unless another ground
/// still stands. Within the open transaction; the use case saves.
/// </summary>
[Article("17")]
public sealed class DirectDLifting(
    MingjianDb db,
    ChinaClock clock,
    GradeBook grades,
    NoticePoster poster,
    Notifications notifications
)
{
    public async Task LiftAsync(
        DirectD directD,
        string reason,
        NoticePlace? place,
        CancellationToken stop
    )
    {
        directD.Lift(reason);
        var ratings = await db
            .Ratings.Where(r => r.InstitutionId == directD.InstitutionId)
            .OrderBy(r => r.RatingId)
            .ToListAsync(stop);
        var own = ratings.Single(r => r.RatingId == directD.RatingId);
        own.Revoke(directD.DirectDId);
        await grades.ReadAsync([directD.InstitutionId], stop);
        var revoked = ratings
            .Where(r => r != own && r.RevokedBy == directD.DirectDId)
            .OrderBy(r => r.PublishedAt)
            .ToList();

        if (await OtherAsync(directD, stop) is { } other)
        {
            revoked.ForEach(rating => rating.StayRevokedBy(other.DirectDId));
            grades.Put(ratings.Single(r => r.RatingId == other.RatingId), clock.Now);
        }
        else
        {
            await ReinstateAsync(directD, revoked, place, stop);
        }

        await notifications.SettleAsync(directD.DirectDId, stop);
        notifications.Post(
            Recipient.Organisation(directD.InstitutionId),
            RatingsNews.Lifted(directD, own)
        );
    }

    private Task<DirectD?> OtherAsync(DirectD lifted, CancellationToken stop) =>
        db
            .DirectDs.Where(d =>
                d.InstitutionId == lifted.InstitutionId
                && d.DirectDId != lifted.DirectDId
                && d.Stage == DirectDStage.InForce
            )
            .OrderBy(d => d.ConfirmedAt)
            .ThenBy(d => d.DirectDId)
            .FirstOrDefaultAsync(stop);

    private async Task ReinstateAsync(
        DirectD directD,
        List<Rating> revoked,
        NoticePlace? place,
        CancellationToken stop
    )
    {
        revoked.ForEach(rating => rating.Reinstate(directD.DirectDId));

        if (revoked.LastOrDefault(rating => rating.PublishedAt is not null) is { } standing)
        {
            grades.Put(standing, clock.Now);
        }
        else
        {
            grades.Close(directD.InstitutionId, clock.Now);
        }

        // What was decided but never posted waits for the publicity of its evaluation.
        var shown = revoked.Where(rating => rating.NoticeId is not null).ToList();

        if (shown.Count > 0)
        {
            await poster.PostAsync(
                new(
                    db.Desk.Actor.OrganisationId,
                    NoticeCause.Reinstatement,
                    $"恢复{shown[0].Name}信用风险等级的公示",
                    shown,
                    place
                ),
                stop
            );
        }
    }
}
