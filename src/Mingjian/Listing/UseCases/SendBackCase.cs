using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>退回经办: the one who decides is not content with the preparation.</summary>
[Article("5.2")]
public sealed class SendBackCase(MingjianDb db, Notifications notifications, Desk desk)
{
    public async Task RunAsync(Guid caseId, string reason, CancellationToken stop)
    {
        desk.Open<SendBackCase>(ListingDuties.Decide, reason);
        var listingCase = await db.ListingCases.HandedIn().FindOrRefuseAsync(caseId, stop);

        listingCase.SendBack(reason);

        await notifications.SettleAsync(caseId, stop);
        notifications.Post(
            Recipient.Person(listingCase.PreparedBy!.Value),
            CaseNotices.SentBack(listingCase, reason)
        );
        await db.SaveChangesAsync(stop);
    }
}
