using Mingjian.Activities.Hooks;
using Mingjian.Regulation;
using Quartz;

namespace Mingjian.Web.Activities.Jobs;

/// <summary>Every few seconds: collects what institutions' programs are to be told, and tells them, several at once.</summary>
[DisallowConcurrentExecution]
public sealed class WebhookTick(IServiceScopeFactory scopes, ILogger<WebhookTick> log) : IJob
{
    private const int AtOnce = 8;

    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken stop)
    {
        var due = await AsSystemAsync(async services =>
        {
            await services.GetRequiredService<WebhookCollector>().CollectAsync(stop);
            return await services.GetRequiredService<WebhookOutbox>().DueAsync(stop);
        });

        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
            async (hook, ending) => await SendAsync(hook, ending)
        );
    }

    private async Task SendAsync(Guid hook, CancellationToken stop)
    {
        try
        {
            await AsSystemAsync(services =>
                services.GetRequiredService<WebhookOutbox>().SendAsync(hook, stop)
            );
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // What it had in hand keeps its lease until it ends; the others go on.
            log.LogError(failure, "The hook {Hook} could not be told.", hook);
        }
    }

    private async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        return await work(scope.ServiceProvider);
    }
}
