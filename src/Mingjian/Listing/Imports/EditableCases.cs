using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>The cases whose lists may be imported: one's own, while they are being prepared or corrected.</summary>
public static class EditableCases
{
    /// <exception cref="NotFound">There is none, or it is not the viewer's.</exception>
    /// <exception cref="RuleBroken">It is with the bureau.</exception>
    public static async Task<ListingCase> FindAsync(
        MingjianDb db,
        Guid caseId,
        CancellationToken stop
    )
    {
        var listingCase = await db.ListingCases.FindOrRefuseAsync(caseId, stop);

        return listingCase.Stage.IsEditable()
            ? listingCase
            : throw new RuleBroken(ListingRules.NotEditable(listingCase.Stage));
    }

    /// <summary>A list of the case is being filled from a file: it is not to be signed before that is over.</summary>
    public static Task<bool> IsImportingAsync(MingjianDb db, Guid caseId, CancellationToken stop) =>
        db.ImportRuns.Where(r => r.CaseId == caseId).AnyActiveAsync(stop);
}
