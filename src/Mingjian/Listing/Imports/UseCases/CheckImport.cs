using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.UseCases;

/// <summary>试导入: takes a file for a list of a case and says row by row what would come of it. The list is not touched.</summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class CheckImport(MingjianDb db, Desk desk, ImportIntake intake)
{
    /// <exception cref="SheetRefused">The file as a whole cannot be read, or is too large; nothing was stored.</exception>
    /// <exception cref="RuleBroken">The case may not be edited now.</exception>
    public async Task<Guid> RunAsync(
        Guid caseId,
        string list,
        Stream content,
        string fileName,
        CancellationToken stop
    )
    {
        desk.Open<CheckImport>(ListingDuties.Prepare);
        var listingCase = await EditableCases.FindAsync(db, caseId, stop);
        return await intake.TakeAsync(list, listingCase, content, fileName, stop);
    }
}
