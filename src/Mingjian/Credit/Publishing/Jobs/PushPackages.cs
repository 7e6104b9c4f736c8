using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing.Jobs;

/// <summary>共享推送: sends what is due to the market regulator's address; between the days the same is done every minute.</summary>
[Article("20")]
public sealed class PushPackages(PackageOutbox outbox) : IDailyJob
{
    public string Name => "credit.push-packages";

    public string Title => "共享数据包推送";

    public TimeOnly At => new(8, 0);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop) =>
        new(await outbox.SendDueAsync(stop));
}
