using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Signing.UseCases;

/// <summary>撤回: takes a signed application or change filing back before anybody accepted it.</summary>
[Article("5.3")]
public sealed class WithdrawCase(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    Notifications notifications
)
{
    public async Task RunAsync(Guid caseId, CancellationToken stop)
    {
        desk.Open<WithdrawCase>(ListingDuties.Sign);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        listingCase.Withdraw();

        if (listingCase is ListingApplication)
        {
            db.AlsoInSave(s =>
                TerritoryWriter.WriteAsync(db, listingCase.InstitutionId, clock.Now, s)
            );
        }

        await notifications.SettleAsync(caseId, stop);
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNews.Withdrawn(listingCase, desk.Actor.OrganisationName)
        );

        await db.SaveChangesAsync(stop);
    }
}
