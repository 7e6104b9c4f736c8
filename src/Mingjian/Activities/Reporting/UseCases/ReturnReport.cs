using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>退回编制, by the reviewer.</summary>
[Article("5.3(2)3")]
public sealed class ReturnReport(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid draftId, string reason, CancellationToken stop)
    {
        desk.Open<ReturnReport>(ActivitiesDuties.Deliver, reason);
        var draft = await db.ReportDrafts.FindOrRefuseAsync(draftId, stop);

        draft.SendBack(reason, clock.Now);

        await notifications.SettleAsync(draftId, stop);
        notifications.Post(Recipient.Person(draft.CompiledBy), ReportingNews.Returned(draft));
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>不予签发: the signatory sends it back to the compiler.</summary>
[Article("5.3(2)3")]
public sealed class DeclineReport(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid draftId, string reason, CancellationToken stop)
    {
        desk.Open<DeclineReport>(ActivitiesDuties.SignReport, reason);
        var draft = await db.ReportDrafts.FindOrRefuseAsync(draftId, stop);

        draft.SendBack(reason, clock.Now);

        await notifications.SettleAsync(draftId, stop);
        notifications.Post(Recipient.Person(draft.CompiledBy), ReportingNews.Returned(draft));
        await db.SaveChangesAsync(stop);
    }
}
