using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks.UseCases;

/// <summary>停止或放弃 Excel 报送: before it is confirmed the file goes; afterwards what was stored stays, and it can go on later.</summary>
[Article("5.3(2)")]
public sealed class StopRecordImport(MingjianDb db, Desk desk, ChinaClock clock, SealedFiles files)
{
    public async Task RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<StopRecordImport>(ActivitiesDuties.Deliver);
        var run = await db.RecordImports.FindOrRefuseAsync(runId, stop);

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
