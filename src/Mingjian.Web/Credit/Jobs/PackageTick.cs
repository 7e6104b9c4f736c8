using Mingjian.Credit.Publishing;
using Mingjian.Regulation;
using Quartz;

namespace Mingjian.Web.Credit.Jobs;

/// <summary>Every minute: pushes packages that are due to the market regulator's address.</summary>
[DisallowConcurrentExecution]
public sealed class PackageTick(IServiceScopeFactory scopes) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        await scope
            .ServiceProvider.GetRequiredService<PackageOutbox>()
            .SendDueAsync(cancellationToken);
    }
}
