using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>放弃编制: the draft is given up before it was signed; its number is free again.</summary>
[Article("5.3(2)3")]
public sealed class AbandonReport(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid draftId, string reason, CancellationToken stop)
    {
        desk.Open<AbandonReport>(ActivitiesDuties.Deliver, reason);
        var draft = await db.ReportDrafts.FindOrRefuseAsync(draftId, stop);

        draft.Abandon(reason, clock.Now);

        await notifications.SettleAsync(draftId, stop);
        await db.SaveChangesAsync(stop);
    }
}
