using Microsoft.EntityFrameworkCore;
using Mingjian.Data.Imports;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.Jobs;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Imports;

/// <summary>An import from its confirmation to its end, with everything that may come between.</summary>
public sealed class ImportRunTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_StoppedInTheMiddleAndTakenUpAgain_IsAsIfItHadNeverStopped(
        DatabaseKind kind
    )
    {
        await using var bench = await ImportBench.CreateAsync(kind);
        await bench.ImportAsync(ListNames.Scope, ImportBench.Annex(50));
        var runId = await bench.CheckAsync(ListNames.Scope, ImportBench.Thousand());
        await bench.ConfirmAsync(runId);
        using var power = new CancellationTokenSource();
        bench.Pace = bench.Pace with { OnBatch = dealt => CutAt(300, dealt, power) };
        await Should.ThrowAsync<OperationCanceledException>(
            bench.CarryOutAsync(runId, power.Token)
        );
        var half = await bench.RunAsync(runId);
        bench.Pace = new(BatchRows: 70);

        var ended = await bench.CarryOutAsync(runId);

        ended.ShouldBeTrue();
        (half.Stage, half.Dealt).ShouldBe((ImportStage.Running, 300));
        await using var other = await ImportBench.CreateAsync(kind);
        await other.ImportAsync(ListNames.Scope, ImportBench.Annex(50));
        var whole = await other.ImportAsync(ListNames.Scope, ImportBench.Thousand());
        var run = await bench.RunAsync(runId);
        (run.Added, run.Updated, run.Refused).ShouldBe((whole.Added, whole.Updated, whole.Refused));
        (await bench.ScopeAsync())
            .Select(ImportBench.Values)
            .ShouldBe((await other.ScopeAsync()).Select(ImportBench.Values));
    }

    [Fact]
    public async Task Run_WhoseWorkerDied_IsTakenUpWhenItsLeaseHasRunOut()
    {
        await using var bench = await ImportBench.CreateAsync();
        var runId = await bench.CheckAsync(ListNames.Scope, ImportBench.Annex(250));
        await bench.ConfirmAsync(runId);
        bench.Pace = bench.Pace with
        {
            OnBatch = dealt =>
            {
                if (dealt == 100)
                {
                    throw new TimeoutException();
                }
            },
        };
        await Should.ThrowAsync<TimeoutException>(bench.CarryOutAsync(runId));
        bench.Pace = new(BatchRows: 100);

        var atOnce = (await bench.NextAsync(), await bench.CarryOutAsync(runId));
        bench.Pass(TimeSpan.FromMinutes(2));
        var later = (await bench.NextAsync(), await bench.CarryOutAsync(runId));

        atOnce.ShouldBe(((Guid?)null, false));
        later.ShouldBe(((Guid?)runId, true));
        (await bench.ScopeAsync()).Count.ShouldBe(250);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Replace_KeepsTheNumbersOfRowsThatStay(DatabaseKind kind)
    {
        await using var bench = await ImportBench.CreateAsync(kind);
        await bench.ImportAsync(ListNames.Scope, ImportBench.Annex(300));
        using var file = ImportBench.Annex(
            150,
            (i, row) => (row[1], row[3]) = ($"示例项目{i + 200}", "改名")
        );

        var run = await bench.ImportAsync(ListNames.Scope, file, ImportMode.Replace);

        (run.Added, run.Updated, run.Removed).ShouldBe((50, 100, 200));
        run.Report.Missing.ShouldBe(200);
        var rows = await bench.ScopeAsync();
        rows.Select(r => r.Number).ShouldBe(Enumerable.Range(201, 150));
        rows.ShouldAllBe(r => r.Item == $"示例项目{r.Number}" && r.MethodName == "改名");
    }

    [Fact]
    public async Task RowAddedByHandMeanwhile_IsNeitherLostNorDoubled()
    {
        await using var bench = await ImportBench.CreateAsync();
        var runId = await bench.CheckAsync(ListNames.Scope, ImportBench.Annex(250));
        await bench.ConfirmAsync(runId);
        bench.Pace = bench.Pace with
        {
            OnBatch = dealt =>
            {
                if (dealt == 100)
                {
                    AddByHand(bench, "示例项目240");
                }
            },
        };

        var first = await bench.CarryOutAsync(runId);
        var second = await bench.CarryOutAsync(runId);

        (first, second).ShouldBe((false, true));
        var rows = await bench.ScopeAsync();
        rows.Count.ShouldBe(250);
        rows.Select(r => r.Item).ShouldBeUnique();
        rows.Single(r => r.Item == "示例项目240").Number.ShouldBe(101);
    }

    [Fact]
    public async Task Stop_InTheMiddle_KeepsWhatIsThereAndGoesOnLater()
    {
        await using var bench = await ImportBench.CreateAsync();
        var runId = await bench.CheckAsync(ListNames.Scope, ImportBench.Annex(250));
        await bench.ConfirmAsync(runId);
        bench.Pace = bench.Pace with
        {
            OnBatch = dealt =>
            {
                if (dealt == 100)
                {
                    bench.StopAsync(runId).GetAwaiter().GetResult();
                }
            },
        };
        await bench.CarryOutAsync(runId);
        var stopped = await bench.RunAsync(runId);
        var there = (await bench.ScopeAsync()).Count;
        bench.Pace = new(BatchRows: 100);
        await bench.ConfirmAsync(runId);

        await bench.CarryOutAsync(runId);

        (stopped.Stage, stopped.Problem).ShouldBe((ImportStage.Stopped, "由示例填报员停止"));
        there.ShouldBe(100);
        (await bench.ScopeAsync()).Count.ShouldBe(250);
        var facts = await bench
            .Open()
            .JournalEntries.Where(e => e.Stream == bench.InstitutionId)
            .OrderBy(e => e.Number)
            .Select(e => e.Fact)
            .ToListAsync(Stop);
        facts.ShouldBe([
            "ListImportStarted",
            "ListImportStopped",
            "ListImportContinued",
            "ListImported",
        ]);
    }

    [Fact]
    public async Task Confirm_WhileAnotherFileIsBeingImported_IsRefused()
    {
        await using var bench = await ImportBench.CreateAsync();
        var first = await bench.CheckAsync(ListNames.Scope, ImportBench.Annex(10));
        var second = await bench.CheckAsync(ListNames.Scope, ImportBench.Annex(20));
        await bench.ConfirmAsync(first);

        var refusal = await Should.ThrowAsync<RuleBroken>(bench.ConfirmAsync(second));

        refusal.Rule.ShouldBe(ImportRules.AlreadyRunning);
    }

    [Fact]
    public async Task Signing_WhileAListIsBeingImported_IsRefusedUntilItIsOver()
    {
        await using var bench = await ImportBench.CreateAsync();
        var runId = await bench.CheckAsync(ListNames.Scope, ImportBench.Annex(10));
        await bench.ConfirmAsync(runId);

        var refusal = await Should.ThrowAsync<RuleBroken>(
            EditableCases.RequireNoImportAsync(bench.Open(), bench.CaseId, Stop)
        );
        await bench.CarryOutAsync(runId);
        await EditableCases.RequireNoImportAsync(bench.Open(), bench.CaseId, Stop);

        refusal.Rule.ShouldBe(ImportRules.StillImporting);
    }

    [Fact]
    public async Task Case_SubmittedWhileImporting_EndsTheRun()
    {
        await using var bench = await ImportBench.CreateAsync();
        var runId = await bench.CheckAsync(ListNames.Scope, ImportBench.Annex(10));
        await bench.ConfirmAsync(runId);
        await using (var db = bench.Open())
        {
            await db
                .ListingCases.Where(c => c.CaseId == bench.CaseId)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.Stage, ApplicationStage.Submitted),
                    Stop
                );
        }

        await bench.CarryOutAsync(runId);

        var run = await bench.RunAsync(runId);
        (run.Stage, run.Dealt).ShouldBe((ImportStage.Failed, 0));
        run.Problem.ShouldStartWith("本件当前为“已提交”，不能修改。");
    }

    [Fact]
    public async Task Sweep_AfterThirtyDays_DeletesTheFileOnly()
    {
        await using var bench = await ImportBench.CreateAsync();
        var run = await bench.ImportAsync(ListNames.Scope, ImportBench.Annex(5));
        var job = new SweepImportFiles(bench.Open(), bench.Files);

        var early = await job.RunAsync(new(2026, 4, 19), Stop);
        var due = await job.RunAsync(new(2026, 4, 20), Stop);

        (early.Count, due.Count).ShouldBe((0, 1));
        bench.Files.Has(run.ImportRunId).ShouldBeFalse();
        (await bench.ScopeAsync()).Count.ShouldBe(5);
    }

    private static void CutAt(int rows, int dealt, CancellationTokenSource power)
    {
        if (dealt == rows)
        {
            power.Cancel();
        }
    }

    private static void AddByHand(ImportBench bench, string item)
    {
        using var db = bench.Open();
        db.Add(
            new DraftScope
            {
                CaseId = bench.CaseId,
                InstitutionId = bench.InstitutionId,
                Number = 101,
                Category = "水和废水",
                Item = item,
                MethodNumber = "HJ 535-2009",
            }
        );
        db.SaveChangesAsync(Stop).GetAwaiter().GetResult();
    }
}
