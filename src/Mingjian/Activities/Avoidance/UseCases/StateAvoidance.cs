using Mingjian.Accounts;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance.UseCases;

/// <summary>提出回避措施: the institution says how it keeps the two commissions apart.</summary>
[Article("4")]
public sealed class StateAvoidance(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(
        Guid conflictId,
        string measure,
        IReadOnlyList<Attachment> files,
        CancellationToken stop
    )
    {
        desk.Open<StateAvoidance>(
            ActivitiesDuties.Deliver,
            evidence: files.Select(file => file.Digest)
        );
        var conflict = await db.ConflictsOfInterest.FindOrRefuseAsync(conflictId, stop);

        conflict.StateMeasure(measure, files, desk.Actor, clock.Today);

        notifications.Post(
            Recipient.Holders(Role.ReviewingOfficer),
            AvoidanceNews.ToDecide(conflict, desk.Actor.OrganisationName)
        );
        await db.SaveChangesAsync(stop);
    }
}
