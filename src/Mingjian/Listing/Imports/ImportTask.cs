using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>One worker's hold on a run: every batch is stored under its lease, together with the count of how far the run came.</summary>
internal sealed class ImportTask(
    MingjianDb db,
    ChinaClock clock,
    TimeProvider time,
    ImportPace pace,
    Guid runId,
    Guid lease
)
{
    public int BatchRows => pace.BatchRows;

    public int LastRow { get; private set; }

    private DateTime LeaseUntil => time.GetUtcNow().UtcDateTime + pace.Lease;

    /// <summary>The run and its case as they are now, under the lease.</summary>
    /// <exception cref="LeaseLost">Another worker has it, or it was stopped.</exception>
    /// <exception cref="RuleBroken">The case may no longer be edited.</exception>
    public async Task<(ImportRun Run, ListingCase? Case)> HoldAsync(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var run = await db.ImportRuns.SingleAsync(r => r.ImportRunId == runId, stop);

        if (run.Lease != lease || run.Stage != ImportStage.Running)
        {
            throw new LeaseLost();
        }

        LastRow = run.LastRow;
        return (
            run,
            run.IsOfCase
                ? await db.ListingCases.SingleAsync(c => c.CaseId == run.CaseId, stop)
                : null
        );
    }

    /// <summary>Stores something of the list and how far the run came with it, all or nothing.</summary>
    public async Task StoreAsync(
        Func<ImportRun, CancellationToken, Task> store,
        CancellationToken stop
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var (run, listingCase) = await HoldAsync(stop);
        listingCase?.ListChanged(run.List, clock.Now);
        await store(run, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        LastRow = run.LastRow;
        pace.OnBatch?.Invoke(run.Dealt);
    }

    public void Advance(ImportRun run, int lastRow, int added, int updated, int refused) =>
        run.Advance(lastRow, added, updated, refused, LeaseUntil);

    public void Finish(ImportRun run, int removed) => run.Finish(removed, clock.Now);
}
