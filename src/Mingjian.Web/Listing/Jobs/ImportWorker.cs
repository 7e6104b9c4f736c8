using Mingjian.Listing.Imports.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Listing.Jobs;

/// <summary>Wakes the worker as soon as an import is confirmed, instead of at its next look.</summary>
public sealed class ImportBell : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Dispose() => bell.Dispose();

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already and will be heard.
        }
    }

    internal Task<bool> WaitAsync(TimeSpan most, CancellationToken stop) =>
        bell.WaitAsync(most, stop);
}

/// <summary>导入: carries out what was confirmed, one after the other, beside the web requests. Several nodes may each run one.</summary>
public sealed class ImportWorker(
    IServiceScopeFactory scopes,
    ImportBell bell,
    ILogger<ImportWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await WorkAsync(stoppingToken))
                {
                    await bell.WaitAsync(Look, stoppingToken);
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
                await bell.WaitAsync(Look, stoppingToken);
            }
        }
    }

    private async Task<bool> WorkAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var carryOut = scope.ServiceProvider.GetRequiredService<CarryOutImport>();

        if (await carryOut.NextAsync(stop) is not { } runId)
        {
            return false;
        }

        await carryOut.RunAsync(runId, stop);
        return true;
    }
}
