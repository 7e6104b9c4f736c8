using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Storage;

namespace Mingjian.Journal.Scheduling;

/// <summary>The ledger's few statements, each atomic on both databases, so that of two nodes one runs a job.</summary>
public sealed class JobLedger(MingjianDb db, TimeProvider time)
{
    /// <summary>A running job is given up this long after its last sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>A failed run is tried again by itself so often, then waits for a person.</summary>
    public const int MostAttempts = 3;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(10);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes a run for this node.</summary>
    /// <param name="again">Also when it succeeded before: a person asked for it.</param>
    public async Task<bool> TakeAsync(string job, DateOnly day, bool again, CancellationToken stop)
    {
        var (now, until) = (Now, Now + Lease);
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO journal_job_runs (job, day, started_at, state, count, note, error, attempts, lease_until)
            VALUES ({job}, {day}, {now}, {nameof(JobRunState.Running)}, 0, '', '', 1, {until})
            ON CONFLICT (job, day) DO NOTHING
            """,
            stop
        );

        return inserted == 1 || await TakeOverAsync(job, day, again, stop);
    }

    public Task RenewAsync(string job, DateOnly day, CancellationToken stop)
    {
        var until = Now + Lease;
        return Run(job, day)
            .Where(r => r.State == JobRunState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntil, until), stop);
    }

    public Task FinishAsync(string job, DateOnly day, JobOutcome outcome, CancellationToken stop)
    {
        var now = Now;
        return Run(job, day)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.State, JobRunState.Succeeded)
                        .SetProperty(r => r.FinishedAt, now)
                        .SetProperty(r => r.Count, outcome.Count)
                        .SetProperty(r => r.Note, outcome.Note)
                        .SetProperty(r => r.Error, "")
                        .SetProperty(r => r.LeaseUntil, (DateTime?)null),
                stop
            );
    }

    public Task FailAsync(string job, DateOnly day, string error, CancellationToken stop)
    {
        var now = Now;
        var kept = error[..Math.Min(error.Length, JobRun.LongestError)];
        return Run(job, day)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.State, JobRunState.Failed)
                        .SetProperty(r => r.FinishedAt, now)
                        .SetProperty(r => r.Error, kept)
                        .SetProperty(r => r.LeaseUntil, (DateTime?)null),
                stop
            );
    }

    /// <summary>The last day each job was run for, whatever came of it.</summary>
    public Task<Dictionary<string, DateOnly>> LastDaysAsync(CancellationToken stop) =>
        db
            .JobRuns.GroupBy(r => r.Job)
            .Select(runs => new { Job = runs.Key, Day = runs.Max(r => r.Day) })
            .ToDictionaryAsync(r => r.Job, r => r.Day, StringComparer.Ordinal, stop);

    /// <summary>Runs that failed or whose node died, and that may be tried again by themselves now.</summary>
    public Task<List<JobRun>> RetriesAsync(CancellationToken stop)
    {
        var (now, before) = (Now, Now - RetryAfter);
        return db
            .JobRuns.AsNoTracking()
            .Where(r => r.Attempts < MostAttempts)
            .Where(r =>
                (r.State == JobRunState.Failed && r.FinishedAt < before)
                || (r.State == JobRunState.Running && r.LeaseUntil < now)
            )
            .OrderBy(r => r.Day)
            .ThenBy(r => r.Job)
            .ToListAsync(stop);
    }

    private async Task<bool> TakeOverAsync(
        string job,
        DateOnly day,
        bool again,
        CancellationToken stop
    )
    {
        var (now, until) = (Now, Now + Lease);
        var taken = await Run(job, day)
            .Where(r =>
                r.State == JobRunState.Failed
                || (r.State == JobRunState.Running && r.LeaseUntil < now)
                || (again && r.State == JobRunState.Succeeded)
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.State, JobRunState.Running)
                        .SetProperty(r => r.StartedAt, now)
                        .SetProperty(r => r.FinishedAt, (DateTime?)null)
                        .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                        .SetProperty(r => r.LeaseUntil, until),
                stop
            );
        return taken == 1;
    }

    private IQueryable<JobRun> Run(string job, DateOnly day) =>
        db.JobRuns.Where(r => r.Job == job && r.Day == day);
}
