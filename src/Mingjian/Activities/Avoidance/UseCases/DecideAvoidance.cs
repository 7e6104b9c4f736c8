using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance.UseCases;

/// <summary>An officer decides whether a measure keeps two commissions apart; agreed, the blocked commission may be accepted.</summary>
[Article("4")]
public sealed class DecideAvoidance(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid conflictId, bool agree, string reason, CancellationToken stop)
    {
        desk.Open<DecideAvoidance>(ActivitiesDuties.Decide, reason);
        var conflict = await db.ConflictsOfInterest.FindOrRefuseAsync(conflictId, stop);

        conflict.Decide(agree, reason, desk.Actor, clock.Today);

        await ConflictBook.RefreshAsync(db, conflict, stop);
        await notifications.SettleAsync(conflictId, stop);
        notifications.Post(
            Recipient.Organisation(conflict.InstitutionId),
            AvoidanceNews.Decided(conflict)
        );
        await db.SaveChangesAsync(stop);
    }
}
