using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;

namespace Mingjian.Journal.Jobs;

/// <summary>清理过期会话: forms that nobody sent again, and sessions of half a year ago. That somebody signed in stays in the journal.</summary>
public sealed class SweepSessions(MingjianDb db, TimeProvider time) : IDailyJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(183);

    public string Name => "accounts.sweep-sessions";

    public string Title => "清理过期会话";

    public TimeOnly At => new(3, 20);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (forms, sessions) = (now - HeldForm.Life, now - Kept);
        var count = await db.HeldForms.Where(f => f.HeldAt <= forms).ExecuteDeleteAsync(stop);
        count += await db.Sessions.Where(s => s.StartedAt < sessions).ExecuteDeleteAsync(stop);
        return new(count);
    }
}
