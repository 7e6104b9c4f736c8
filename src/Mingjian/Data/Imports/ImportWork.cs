using Microsoft.EntityFrameworkCore;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Data.Imports;

/// <summary>What a worker carries out beside the web requests.</summary>
public interface IImportWork
{
    /// <summary>The run that has waited longest, among those that wait and those whose worker died.</summary>
    Task<Guid?> NextAsync(CancellationToken stop);

    /// <returns>Whether this call brought the run to an end; otherwise another worker has it, or it is to be tried again.</returns>
    Task<bool> RunAsync(Guid runId, CancellationToken stop);
}

/// <summary>
/// Takes a run up under a lease and carries it out. Safe to call again at any time, by any worker: it goes on behind the last batch
/// that was stored, and two workers can never store the same one.
/// </summary>
public abstract class ImportWork<TRun>(
    MingjianDb db,
    ChinaClock clock,
    TimeProvider time,
    ImportPace pace
)
    where TRun : LeasedImport
{
    protected MingjianDb Db => db;

    protected ChinaClock Clock => clock;

    protected TimeProvider Time => time;

    protected ImportPace Pace => pace;

    /// <inheritdoc cref="IImportWork.NextAsync"/>
    public Task<Guid?> NextAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;

        return db.Set<TRun>()
            .AsNoTracking()
            .Where(r => r.Stage == ImportStage.Waiting || r.Stage == ImportStage.Running)
            .Where(r => r.LeaseUntil == null || r.LeaseUntil < now)
            .OrderBy(r => r.StartedAt)
            .ThenBy(r => r.ImportRunId)
            .Select(r => (Guid?)r.ImportRunId)
            .FirstOrDefaultAsync(stop);
    }

    /// <summary>Stores what is left of the run, under the lease.</summary>
    protected abstract Task CarryOutAsync(Guid runId, Guid lease, CancellationToken stop);

    /// <inheritdoc cref="IImportWork.RunAsync"/>
    protected async Task<bool> TryAsync(Guid runId, CancellationToken stop)
    {
        if (await TakeUpAsync(runId, stop) is not { } lease)
        {
            return false;
        }

        try
        {
            await CarryOutAsync(runId, lease, stop);
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

    /// <summary>The run as it is now.</summary>
    /// <exception cref="LeaseLost">Another worker has it, or it was stopped.</exception>
    protected async Task<TRun> HoldAsync(Guid runId, Guid lease, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var run = await db.Set<TRun>().SingleAsync(r => r.ImportRunId == runId, stop);

        return run.Lease == lease && run.Stage == ImportStage.Running ? run : throw new LeaseLost();
    }

    private async Task<Guid?> TakeUpAsync(Guid runId, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var run = await db.Set<TRun>().SingleAsync(r => r.ImportRunId == runId, stop);
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
    private async Task EndAsync(Guid runId, Guid lease, Action<TRun> end)
    {
        db.ChangeTracker.Clear();
        var run = await db.Set<TRun>()
            .SingleAsync(r => r.ImportRunId == runId, CancellationToken.None);

        if (run.Lease == lease && run.Stage == ImportStage.Running)
        {
            end(run);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
