using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>受理: the case officer takes a submitted application or filing in hand.</summary>
[Article("5.2")]
public sealed class AcceptCase(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid caseId, CancellationToken stop)
    {
        desk.Open<AcceptCase>(ListingDuties.Check);
        var listingCase = await db.ListingCases.HandedIn().FindOrRefuseAsync(caseId, stop);

        listingCase.Accept(clock.Today);

        notifications.Post(
            Recipient.Organisation(listingCase.InstitutionId),
            CaseNotices.Accepted(listingCase)
        );
        await db.SaveChangesAsync(stop);
    }
}
