using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Legacy.UseCases;

/// <summary>确认导入存量名录: the officer has seen the dry run; each good row becomes an institution of the 名录, marked 存量.</summary>
[Article("5.1")]
public sealed class StartListedImport(MingjianDb db, Desk desk, ImportIntake intake)
{
    public async Task RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<StartListedImport>(ListingDuties.Import);
        var run = await db.ImportRuns.FindOrRefuseAsync(runId, stop);

        if (run.List != ListNames.Listed)
        {
            throw new NotFound("导入记录");
        }

        await intake.StartAsync(run, ImportMode.Merge, stop);
    }
}
