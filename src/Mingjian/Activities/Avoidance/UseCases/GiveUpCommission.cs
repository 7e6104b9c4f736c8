using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance.UseCases;

/// <summary>退出委托: the institution gives one of the two commissions up, with proof; what was done under it stays reportable.</summary>
[Article("4")]
public sealed class GiveUpCommission(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    /// <param name="lastDay">Last day on which the commission held.</param>
    public async Task RunAsync(
        Guid conflictId,
        string commission,
        DateOnly lastDay,
        string explanation,
        IReadOnlyList<Attachment> files,
        CancellationToken stop
    )
    {
        desk.Open<GiveUpCommission>(
            ActivitiesDuties.Deliver,
            explanation,
            files.Select(file => file.Digest)
        );
        var conflict = await db.ConflictsOfInterest.FindOrRefuseAsync(conflictId, stop);

        conflict.GiveUp(commission, lastDay, explanation, files, desk.Actor, clock.Today);

        await ConflictBook.GiveUpAsync(db, conflict, stop);
        await notifications.SettleAsync(conflictId, stop);
        await db.SaveChangesAsync(stop);
    }
}
