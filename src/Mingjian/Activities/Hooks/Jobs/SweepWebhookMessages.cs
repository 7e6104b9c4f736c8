using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;

namespace Mingjian.Activities.Hooks.Jobs;

/// <summary>清理回调记录: those of more than <see cref="WebhookMessage.KeptDays"/> days ago, also what waits for a hook that was paused so long.</summary>
public sealed class SweepWebhookMessages(MingjianDb db, TimeProvider time) : IDailyJob
{
    public string Name => "activities.sweep-webhook-messages";

    public string Title => "清理回调记录";

    public TimeOnly At => new(3, 40);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var before = time.GetUtcNow().UtcDateTime.AddDays(-WebhookMessage.KeptDays);
        return new(
            await db.WebhookMessages.Where(m => m.CreatedAt < before).ExecuteDeleteAsync(stop)
        );
    }
}
