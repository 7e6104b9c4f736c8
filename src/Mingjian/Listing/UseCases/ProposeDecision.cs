using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>The case officer's opinion: to list (approve) or not, and why; goes to somebody else for decision.</summary>
[Article("5.2")]
public sealed class ProposeDecision(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid caseId, bool list, string opinion, CancellationToken stop)
    {
        desk.Open<ProposeDecision>(ListingDuties.Check, reason: opinion);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        listingCase.Propose(desk.Actor, list, opinion);

        await db.SaveChangesAsync(stop);
    }
}
