using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingjian.Regulation;

namespace Mingjian.Journal.Scheduling;

/// <summary>Runs the daily jobs: what is due, each missed day in its order; a whole day for the demo; one by hand. Each run has its own scope and desk.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, ChinaClock clock, ILogger<JobRunner> log)
{
    private static readonly TimeSpan Heartbeat = JobLedger.Lease / 3;

    /// <summary>Every job with its hour, in the order of the day.</summary>
    public IReadOnlyList<JobCard> Jobs()
    {
        using var scope = scopes.CreateScope();
        return
        [
            .. scope
                .ServiceProvider.GetServices<IDailyJob>()
                .Select(job => new JobCard(job.Name, job.Title, job.At))
                .OrderBy(job => job.At)
                .ThenBy(job => job.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Runs what is due by the law's clock: missed days first, a new job from today on, then what failed before.</summary>
    /// <returns>How many runs were made.</returns>
    public async Task<int> RunDueAsync(CancellationToken stop)
    {
        var due = await DueAsync(stop);
        var made = 0;

        foreach (var (job, day) in due)
        {
            made += await RunAsync(job, day, again: false, stop) == JobResult.Elsewhere ? 0 : 1;
        }

        return made;
    }

    /// <summary>Runs each job for one day, in the order of the day, whatever the hour. For the demo's clock.</summary>
    /// <returns>How many runs failed.</returns>
    public async Task<int> RunDayAsync(DateOnly day, CancellationToken stop = default)
    {
        var failed = 0;

        foreach (var job in Jobs())
        {
            failed += await RunAsync(job.Name, day, again: false, stop) == JobResult.Failed ? 1 : 0;
        }

        return failed;
    }

    /// <summary>Runs one job for one day, when no other node has it.</summary>
    /// <param name="again">Also when it succeeded before.</param>
    /// <exception cref="NotFound">There is no job of this name.</exception>
    public async Task<JobResult> RunAsync(
        string job,
        DateOnly day,
        bool again,
        CancellationToken stop
    )
    {
        if (!Jobs().Any(j => j.Name == job))
        {
            throw new NotFound(job);
        }

        if (!await LedgerAsync(ledger => ledger.TakeAsync(job, day, again, stop)))
        {
            return JobResult.Elsewhere;
        }

        using var finished = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var beating = BeatAsync(job, day, finished.Token);

        try
        {
            var outcome = await WorkAsync(job, day, stop);
            await TellAsync(ledger =>
                ledger.FinishAsync(job, day, outcome, CancellationToken.None)
            );
            return JobResult.Succeeded;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The job {Job} failed for {Day}.", job, day);
            await TellAsync(ledger =>
                ledger.FailAsync(
                    job,
                    day,
                    $"{failure.GetType().Name}: {failure.Message}",
                    CancellationToken.None
                )
            );
            return JobResult.Failed;
        }
        finally
        {
            await finished.CancelAsync();
            await beating;
        }
    }

    private async Task<IReadOnlyList<(string Job, DateOnly Day)>> DueAsync(CancellationToken stop)
    {
        var (today, hour) = (clock.Today, TimeOnly.FromDateTime(ChinaClock.ToBeijing(clock.Now)));
        var last = await LedgerAsync(ledger => ledger.LastDaysAsync(stop));
        var retries = await LedgerAsync(ledger => ledger.RetriesAsync(stop));
        var jobs = Jobs();
        var names = jobs.Select(j => j.Name).ToHashSet(StringComparer.Ordinal);

        return
        [
            .. jobs.SelectMany(job => DaysOf(job, last, hour >= job.At ? today : today.AddDays(-1)))
                .OrderBy(run => run.Day)
                .ThenBy(run => run.Job.At)
                .ThenBy(run => run.Job.Name, StringComparer.Ordinal)
                .Select(run => (run.Job.Name, run.Day)),
            .. retries.Where(run => names.Contains(run.Job)).Select(run => (run.Job, run.Day)),
        ];
    }

    private IEnumerable<(JobCard Job, DateOnly Day)> DaysOf(
        JobCard job,
        Dictionary<string, DateOnly> last,
        DateOnly until
    )
    {
        var first = last.TryGetValue(job.Name, out var ran) ? ran.AddDays(1) : clock.Today;

        for (var day = first; day <= until; day = day.AddDays(1))
        {
            yield return (job, day);
        }
    }

    private async Task<JobOutcome> WorkAsync(string name, DateOnly day, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var job = scope.ServiceProvider.GetServices<IDailyJob>().Single(j => j.Name == name);
        return await job.RunAsync(day, stop);
    }

    private async Task BeatAsync(string job, DateOnly day, CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(Heartbeat);

            while (await timer.WaitForNextTickAsync(stop))
            {
                await TellAsync(ledger => ledger.RenewAsync(job, day, stop));
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private async Task TellAsync(Func<JobLedger, Task> tell)
    {
        await using var scope = scopes.CreateAsyncScope();
        await tell(scope.ServiceProvider.GetRequiredService<JobLedger>());
    }

    private async Task<T> LedgerAsync<T>(Func<JobLedger, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<JobLedger>());
    }
}

/// <summary>A job as lists show it.</summary>
public sealed record JobCard(string Name, string Title, TimeOnly At);

public enum JobResult
{
    Succeeded,
    Failed,

    /// <summary>Another node has it, or it was done before.</summary>
    Elsewhere,
}
