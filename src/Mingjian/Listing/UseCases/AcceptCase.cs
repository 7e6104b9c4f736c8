using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>受理: the case officer takes a submitted application or filing in hand.</summary>
[Article("5.2")]
public sealed class AcceptCase(MingjianDb db, ChinaClock clock, Desk desk)
{
    public async Task RunAsync(Guid caseId, CancellationToken stop)
    {
        desk.Open<AcceptCase>(ListingDuties.Check);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        listingCase.Accept(clock.Today);

        await db.SaveChangesAsync(stop);
    }
}
