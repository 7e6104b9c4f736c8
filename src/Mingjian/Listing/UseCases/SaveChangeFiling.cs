using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.UseCases;

/// <summary>Stores what the institution filled in of a change, complete or not.</summary>
[Article("6")]
public sealed class SaveChangeFiling(MingjianDb db, ChinaClock clock, LawBook book, Desk desk)
{
    /// <param name="version">The version that was shown; <c>null</c> when the form does not say.</param>
    /// <exception cref="ChangedMeanwhile">Somebody saved another version meanwhile.</exception>
    public async Task RunAsync(Guid caseId, ChangeEntry entry, int? version, CancellationToken stop)
    {
        desk.Open<SaveChangeFiling>(ListingDuties.Prepare);
        var filing = await db.ChangeFilings.FindOrRefuseAsync(caseId, stop);

        if (version is not null && version != filing.Version)
        {
            throw new ChangedMeanwhile();
        }

        filing.Fill(entry, await book.OnAsync(clock.Today, stop), clock.Now);

        await db.SaveChangesAsync(stop);
    }
}
