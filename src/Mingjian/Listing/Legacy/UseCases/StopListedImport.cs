using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Legacy.UseCases;

/// <summary>停止或放弃导入存量名录: institutions that are listed already stay.</summary>
[Article("5.1")]
public sealed class StopListedImport(MingjianDb db, Desk desk, ImportIntake intake)
{
    public async Task RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<StopListedImport>(ListingDuties.Import);
        var run = await db.ImportRuns.FindOrRefuseAsync(runId, stop);

        if (run.List != ListNames.Listed)
        {
            throw new NotFound("导入记录");
        }

        await intake.StopAsync(run, stop);
    }
}
