using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>The case officer's opinion: to list (approve) or not, and why; goes to somebody else for decision.</summary>
[Article("5.2")]
public sealed class ProposeDecision(MingjianDb db, Notifications notifications, Desk desk)
{
    public async Task RunAsync(Guid caseId, bool list, string opinion, CancellationToken stop)
    {
        desk.Open<ProposeDecision>(ListingDuties.Check, reason: opinion);
        var listingCase = await db.ListingCases.HandedIn().FindOrRefuseAsync(caseId, stop);

        listingCase.Propose(desk.Actor, list, opinion);

        await notifications.SettleAsync(caseId, stop);
        notifications.Post(
            Recipient.Holders(Role.ReviewingOfficer),
            CaseNotices.Proposed(listingCase)
        );
        await db.SaveChangesAsync(stop);
    }
}
