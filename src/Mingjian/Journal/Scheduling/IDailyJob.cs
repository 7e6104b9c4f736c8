namespace Mingjian.Journal.Scheduling;

/// <summary>
/// 定时任务: something the system does once for each day. Lives in a room's <c>Jobs/</c> folder and is found by itself. Safe to repeat: a run
/// that broke off is run again for the same day. It sits at the desk as the system and opens its proceeding like any use case.
/// </summary>
public interface IDailyJob
{
    /// <summary>Room and verb: <c>listing.watch-expiry</c>. Never changed: the ledger goes by it.</summary>
    string Name { get; }

    /// <summary>As the operations page calls it, in Chinese.</summary>
    string Title { get; }

    /// <summary>From when on each day it is due, Beijing.</summary>
    TimeOnly At { get; }

    /// <param name="today">The day it runs for, which lies in the past when days were missed.</param>
    Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop);
}

/// <summary>What a run did.</summary>
/// <param name="Count">Things dealt with.</param>
/// <param name="Note">For the operations page; empty when the count says it all.</param>
public sealed record JobOutcome(int Count, string Note = "");
