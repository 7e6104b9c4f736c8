using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.UseCases;

/// <summary>停止或放弃导入: before it is confirmed the file goes; afterwards what was stored stays, and the import can go on later.</summary>
public sealed class StopImport(MingjianDb db, Desk desk, ChinaClock clock, SealedFiles files)
{
    public async Task RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<StopImport>(ListingDuties.Prepare);
        var run = await db.ImportRuns.FindOrRefuseAsync(runId, stop);

        if (run.Stage == ImportStage.Checked)
        {
            run.Drop(clock.Now);
            await db.SaveChangesAsync(stop);
            files.Delete(runId);
        }
        else
        {
            run.Stop($"由{desk.Actor.Name}停止", clock.Now);
            await db.SaveChangesAsync(stop);
        }
    }
}
