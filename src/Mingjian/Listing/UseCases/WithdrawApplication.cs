using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>撤回申请: takes a signed application back before anybody accepted it.</summary>
[Article("5.3")]
public sealed class WithdrawApplication(MingjianDb db, Desk desk, Notifications notifications)
{
    public async Task RunAsync(Guid caseId, CancellationToken stop)
    {
        desk.Open<WithdrawApplication>(ListingDuties.Sign);
        var application = await db.ListingApplications.FindOrRefuseAsync(caseId, stop);

        application.Withdraw();
        await notifications.SettleAsync(caseId, stop);
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNews.Withdrawn(application, desk.Actor.OrganisationName)
        );

        await db.SaveChangesAsync(stop);
    }
}
