using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data.Imports;

namespace Mingjian.Tests.Activities.Workbooks;

/// <summary>The size that the issue names: 100,000 results in one workbook.</summary>
[Proves("5.3(2)2")]
public sealed class LongWorkbookTests
{
    private const int Results = 100_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Soak, Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_OfAHundredThousandResults_BrokenOffTwice_HasEachOnce(DatabaseKind kind)
    {
        await using var bench = await RecordImportBench.CreateAsync(kind);
        using var file = DayWorkbook.WithResults(bench.Day, Results);
        var runId = await bench.CheckAsync(file);
        await bench.ConfirmAsync(runId);

        foreach (var at in (int[])[20_000, 60_000])
        {
            using var crash = new CancellationTokenSource();
            bench.Pace = new() { OnBatch = dealt => CrashAt(dealt, at, crash) };
            await Should.ThrowAsync<OperationCanceledException>(() =>
                bench.CarryOutAsync(runId, crash.Token)
            );
        }

        bench.Pace = new();
        await bench.CarryOutAsync(runId);

        var run = await bench.RunAsync(runId);
        (run.Stage, run.Added, run.Unchanged, run.Refused).ShouldBe(
            (ImportStage.Done, run.RowCount, 0, 0)
        );
        (await bench.Open().Results.CountAsync(Stop)).ShouldBe(Results);
    }

    private static void CrashAt(int dealt, int at, CancellationTokenSource crash)
    {
        if (dealt >= at)
        {
            crash.Cancel();
        }
    }
}
