using Mingjian.Data.Imports;
using Mingjian.Regulation;

namespace Mingjian.Web.Host.Imports;

/// <summary>导入: carries out what was confirmed of one kind, one after the other, beside the web requests. Several nodes may each run one.</summary>
public sealed class ImportWorker<TWork>(
    IServiceScopeFactory scopes,
    ImportBell bell,
    ILogger<ImportWorker<TWork>> log
) : BackgroundService
    where TWork : IImportWork
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var rung = bell.Listen();

            try
            {
                if (!await WorkAsync(stoppingToken))
                {
                    await Task.WhenAny(rung, Task.Delay(Look, stoppingToken));
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The run keeps its lease until it ends; then it is taken up again behind its last stored batch.
                log.LogError(failure, "An import broke off and will be taken up again.");
                await Task.WhenAny(rung, Task.Delay(Look, stoppingToken));
            }
        }
    }

    private async Task<bool> WorkAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var work = scope.ServiceProvider.GetRequiredService<TWork>();

        if (await work.NextAsync(stop) is not { } runId)
        {
            return false;
        }

        await work.RunAsync(runId, stop);
        return true;
    }
}
