using Mingjian.Accounts;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting.UseCases;

/// <summary>审核通过: by another person than the compiler; the signatory is next.</summary>
[Article("5.3(2)3")]
public sealed class PassReport(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid draftId, CancellationToken stop)
    {
        desk.Open<PassReport>(ActivitiesDuties.Deliver);
        var draft = await db.ReportDrafts.FindOrRefuseAsync(draftId, stop);

        draft.PassReview(desk.Actor, clock.Now);

        await notifications.SettleAsync(draftId, stop);
        notifications.Post(
            Recipient.Organisation(draft.InstitutionId, Role.AuthorizedSignatory),
            ReportingNews.ToSign(draft)
        );
        await db.SaveChangesAsync(stop);
    }
}
