using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing.UseCases;

/// <summary>填写场所: adds or edits one place of an application or change filing.</summary>
[Article("3.2")]
public sealed class PutPlace(MingjianDb db, Desk desk, ChinaClock clock)
{
    /// <param name="place">With the id of the place to edit, or a new one.</param>
    /// <exception cref="ChangedMeanwhile">Another person changed or deleted the same place.</exception>
    public async Task RunAsync(Guid caseId, Place place, EditMark mark, CancellationToken stop)
    {
        desk.Open<PutPlace>(ListingDuties.Prepare);
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);
        var places = listingCase.DraftPlaces;
        var stored = places.FirstOrDefault(p => p.PlaceId == place.PlaceId);

        mark.Check(stored is null ? Basis.New : Basis.Of(stored), listingCase);
        listingCase.PutPlaces(
            stored is null
                ? [.. places, place]
                : [.. places.Select(p => p.PlaceId == place.PlaceId ? place : p)],
            clock.Now
        );

        listingCase.StoredBy(mark.Form);
        await db.SaveChangesAsync(stop);
    }
}
