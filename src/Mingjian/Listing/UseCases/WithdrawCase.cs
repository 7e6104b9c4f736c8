using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>撤回: takes a signed application or change filing back before anybody accepted it.</summary>
[Article("5.3")]
public sealed class WithdrawCase(MingjianDb db, Desk desk, Notifications notifications)
{
    public async Task RunAsync(Guid caseId, CancellationToken stop)
    {
        desk.Open<WithdrawCase>(ListingDuties.Sign);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        listingCase.Withdraw();
        await notifications.SettleAsync(caseId, stop);
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNews.Withdrawn(listingCase, desk.Actor.OrganisationName)
        );

        await db.SaveChangesAsync(stop);
    }
}
