using Mingjian.Data.Sheets;
using Mingjian.Listing.Imports;
using Mingjian.Regulation;

namespace Mingjian.Listing.Legacy.UseCases;

/// <summary>试导入存量名录: says row by row what would come of the file; nothing is listed yet.</summary>
[Article("5.1")]
public sealed class CheckListedImport(Desk desk, ImportIntake intake)
{
    /// <exception cref="SheetRefused">The file as a whole cannot be read, or is too large; nothing was stored.</exception>
    public Task<Guid> RunAsync(Stream content, string fileName, CancellationToken stop)
    {
        desk.Open<CheckListedImport>(ListingDuties.Import);
        return intake.TakeAsync(ListNames.Listed, null, content, fileName, stop);
    }
}
