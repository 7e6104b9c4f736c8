using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.UseCases;

/// <summary>
/// 导入清单: the system stores what was confirmed, batch by batch. Safe to call again at any time, by any worker: it goes on behind the
/// last batch that was stored, and two workers can never store the same one.
/// </summary>
[Article("5.3(1)3", "5.3(1)5", "5.3(1)6")]
public sealed class CarryOutImport(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    TimeProvider time,
    ListSheets sheets,
    SealedFiles files,
    ImportPace pace
)
{
    /// <summary>The run that has waited longest, among those that wait and those whose worker died.</summary>
    public Task<Guid?> NextAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;

        return db
            .ImportRuns.AsNoTracking()
            .Where(r => r.Stage == ImportStage.Waiting || r.Stage == ImportStage.Running)
            .Where(r => r.LeaseUntil == null || r.LeaseUntil < now)
            .OrderBy(r => r.StartedAt)
            .ThenBy(r => r.ImportRunId)
            .Select(r => (Guid?)r.ImportRunId)
            .FirstOrDefaultAsync(stop);
    }

    /// <returns>Whether this call brought the run to an end; otherwise another worker has it, or it is to be tried again.</returns>
    public async Task<bool> RunAsync(Guid runId, CancellationToken stop)
    {
        desk.Open<CarryOutImport>(ListingDuties.Prepare);

        if (await TakeUpAsync(runId, stop) is not { } lease)
        {
            return false;
        }

        try
        {
            var task = new ImportTask(db, clock, time, pace, runId, lease);
            await CarryOutAsync(runId, task, stop);
            return true;
        }
        catch (LeaseLost)
        {
            return false;
        }
        catch (Exception refusal)
            when (refusal is RuleBroken or SheetRefused or InvalidDataException)
        {
            await EndAsync(runId, lease, run => run.Fail(refusal.Message, clock.Now));
            return true;
        }
        catch (ChangedMeanwhile)
        {
            await EndAsync(runId, lease, run => run.LayDown());
            return false;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await EndAsync(runId, lease, run => run.LayDown());
            throw;
        }
    }

    private async Task CarryOutAsync(Guid runId, ImportTask task, CancellationToken stop)
    {
        var (run, _) = await task.HoldAsync(stop);

        if (!files.Has(runId))
        {
            throw new RuleBroken(ImportRules.FileGone);
        }

        using var file = files.Open(runId);
        await sheets.Of(run.List).CarryOutAsync(task, file, stop);
    }

    private async Task<Guid?> TakeUpAsync(Guid runId, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var run = await db.ImportRuns.SingleAsync(r => r.ImportRunId == runId, stop);
        var now = time.GetUtcNow().UtcDateTime;

        if (!run.Stage.IsActive() || run.LeaseUntil > now)
        {
            return null;
        }

        if (run.Attempts >= pace.MostAttempts)
        {
            run.Fail(
                "多次尝试未能完成。已导入的行保留，可点“继续导入”重试；仍不成功请联系市局。",
                clock.Now
            );
            await db.SaveChangesAsync(stop);
            return null;
        }

        var lease = Guid.CreateVersion7();
        run.TakeUp(lease, now + pace.Lease);

        try
        {
            await db.SaveChangesAsync(stop);
            return lease;
        }
        catch (ChangedMeanwhile)
        {
            return null; // another worker was faster
        }
    }

    /// <summary>Closes or lays down the run, unless it is somebody else's by now.</summary>
    private async Task EndAsync(Guid runId, Guid lease, Action<ImportRun> end)
    {
        db.ChangeTracker.Clear();
        var run = await db.ImportRuns.SingleAsync(
            r => r.ImportRunId == runId,
            CancellationToken.None
        );

        if (run.Lease == lease && run.Stage == ImportStage.Running)
        {
            end(run);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
