using Mingjian.Data;
using Mingjian.Data.Imports;
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

    /// <summary>Asked before a case is signed: a list that is half filled is not what the signer means.</summary>
    /// <exception cref="RuleBroken">A list of the case is being filled from a file.</exception>
    public static async Task RequireNoImportAsync(
        MingjianDb db,
        Guid caseId,
        CancellationToken stop
    )
    {
        if (await db.ImportRuns.Where(r => r.CaseId == caseId).AnyActiveAsync(stop))
        {
            throw new RuleBroken(ImportRules.StillImporting);
        }
    }
}
