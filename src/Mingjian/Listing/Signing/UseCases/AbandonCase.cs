using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Signing.UseCases;

/// <summary>放弃办理: ends an application or change filing that was signed, and then withdrawn or returned, so that another may begin.</summary>
[Article("5.3", "6")]
public sealed class AbandonCase(MingjianDb db, Desk desk, Notifications notifications)
{
    /// <exception cref="RuleBroken">It was never signed, it is with the bureau, or a list of it is being imported.</exception>
    public async Task RunAsync(Guid caseId, string reason, CancellationToken stop)
    {
        desk.Open<AbandonCase>(ListingDuties.Sign, reason);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        await EditableCases.RequireNoImportAsync(db, caseId, stop);
        listingCase.Abandon(reason);
        await notifications.SettleAsync(caseId, stop);
        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNews.Abandoned(listingCase, desk.Actor.OrganisationName)
        );

        await db.SaveChangesAsync(stop);
    }
}
