using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.UseCases;

/// <summary>停止或放弃导入: before it is confirmed the file goes; afterwards what was stored stays, and the import can go on later.</summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class StopImport(MingjianDb db, Desk desk, ImportIntake intake)
{
    public async Task RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<StopImport>(ListingDuties.Prepare);
        await intake.StopAsync(await db.ImportRuns.FindOrRefuseAsync(runId, stop), stop);
    }
}
