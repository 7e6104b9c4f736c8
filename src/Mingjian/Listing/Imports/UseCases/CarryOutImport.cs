using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.UseCases;

/// <summary>导入清单: the system stores what was confirmed, batch by batch.</summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class CarryOutImport(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    TimeProvider time,
    ListSheets sheets,
    SealedFiles files,
    ImportPace pace
) : ImportWork<ImportRun>(db, clock, time, pace), IImportWork
{
    /// <inheritdoc/>
    public Task<bool> RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<CarryOutImport>(ListingDuties.Prepare);
        return TryAsync(runId, stop);
    }

    protected override async Task CarryOutAsync(Guid runId, Guid lease, CancellationToken stop)
    {
        var task = new ImportTask(Db, Clock, Time, Pace, runId, lease);
        var (run, _) = await task.HoldAsync(stop);

        if (!files.Has(runId))
        {
            throw new RuleBroken(ImportFileRules.FileGone);
        }

        using var file = files.Open(runId);
        await sheets.Of(run.List).CarryOutAsync(task, file, stop);
    }
}
