using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Storage;
using Mingjian.Activities.Workbooks;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities.Workbooks;

[Proves("5.3(2)")]
public sealed class RecordImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CheckRecordImport_OfAGoodDay_ToldSheetBySheetAndNothingStored(
        DatabaseKind kind
    )
    {
        await using var bench = await RecordImportBench.CreateAsync(kind);

        var run = await bench.RunAsync(await bench.CheckAsync(DayWorkbook.Of(bench.Day.All())));

        run.Report.Errors.ShouldBeEmpty();
        run.Report.Warnings.ShouldBeEmpty();
        run.Report.Sheets.Select(s => (s.Sheet, s.Added))
            .ShouldBe([
                ("委托", 1),
                ("监测任务", 1),
                ("点位", 1),
                ("现场作业", 1),
                ("样品或现场测试", 2),
                ("样品交接", 2),
                ("分析批", 1),
                ("监测结果", 2),
                ("监测报告", 1),
            ]);
        (await bench.Open().Deliveries.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task StartRecordImport_AfterTheDryRun_CarryOutRecordImportStoresWhatItSaid(
        DatabaseKind kind
    )
    {
        await using var bench = await RecordImportBench.CreateAsync(kind);
        var file = DayWorkbook.WithResults(bench.Day, 45);

        var run = await bench.ImportAsync(file);
        var again = await bench.ImportAsync(file);

        run.Stage.ShouldBe(ImportStage.Done);
        run.Added.ShouldBe(run.RowCount);
        (again.Added, again.Revised, again.Unchanged).ShouldBe((0, 0, run.RowCount));
        await using var db = bench.Open();
        (await db.Results.CountAsync(Stop)).ShouldBe(45);
        (await db.SupersededRecords.CountAsync(Stop)).ShouldBe(0);
        var delivery = await db.Deliveries.OrderBy(d => d.DeliveryId).FirstAsync(Stop);
        (delivery.Way, delivery.PersonName).ShouldBe((DeliveryWay.Workbook, "示例填报员"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CarryOut_BrokenOffAfterAnyBatch_GoesOnWithoutADouble(DatabaseKind kind)
    {
        await using var bench = await RecordImportBench.CreateAsync(kind);
        var runId = await bench.CheckAsync(DayWorkbook.WithResults(bench.Day, 45));
        await bench.ConfirmAsync(runId);
        using var crash = new CancellationTokenSource();
        bench.Pace = new(BatchRows: 10) { OnBatch = dealt => CrashAfter(dealt, 30, crash) };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            bench.CarryOutAsync(runId, crash.Token)
        );
        var broken = await bench.RunAsync(runId);
        bench.Pace = new(BatchRows: 10);

        var ended = await bench.CarryOutAsync(runId);

        broken.Dealt.ShouldBe(30);
        ended.ShouldBeTrue();
        var run = await bench.RunAsync(runId);
        (run.Stage, run.Added, run.Unchanged).ShouldBe((ImportStage.Done, run.RowCount, 0));
        (await bench.Open().Results.CountAsync(Stop)).ShouldBe(45);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Check_OfBadRows_MarksTheirCellsInTheErrorWorkbook(DatabaseKind kind)
    {
        await using var bench = await RecordImportBench.CreateAsync(kind);
        var records = bench.Day.All();
        var at = records.FindIndex(r => r.Kind == RecordKind.Result);
        records[at] = LaboratoryDay.With(records[at], "value", "2,8");
        var file = DayWorkbook.Of(records);

        var run = await bench.ImportAsync(file);
        var rows = DayWorkbook.Rows(await bench.MarkAsync(file), RecordKind.Result);

        var error = run.Report.Errors.Single();
        (error.Sheet, error.Row, error.Column, error.Value).ShouldBe(
            ("监测结果", 2, "结果", "2,8")
        );
        (run.Refused, run.Added).ShouldBe((1, run.RowCount - 1));
        rows[0][^1].ShouldBe(SheetDefinition.ErrorsTitle);
        rows[1][^1].ShouldContain("含有逗号");
        rows[2].ShouldNotContain(cell => cell.Contains("逗号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_OfANumberTwiceFarApart_IsToldAlthoughThePartsAreCutBetween()
    {
        await using var bench = await RecordImportBench.CreateAsync();
        var records = bench.Day.All();
        records.AddRange(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    LaboratoryDay.With(bench.Day.ResultRecord(1, "28"), "item", $"项目{i}")
                )
        );
        records.Add(bench.Day.ResultRecord(1, "99"));

        var run = await bench.ImportAsync(DayWorkbook.Of(records));

        run.Report.Errors.Single().Code.ShouldBe("ACTIVITIES-LINK-3");
        (run.Refused, run.Revised).ShouldBe((1, 0));
    }

    [Fact]
    public async Task StopRecordImport_BeforeAndWhileItRuns_DropsTheFileOrKeepsWhatIsStored()
    {
        await using var bench = await RecordImportBench.CreateAsync();
        var dropped = await bench.CheckAsync(DayWorkbook.Of(bench.Day.All()));
        await bench.StopAsync(dropped);
        var stopped = await bench.CheckAsync(DayWorkbook.Of(bench.Day.All()));
        await bench.ConfirmAsync(stopped);
        await bench.StopAsync(stopped);
        await bench.ConfirmAsync(stopped);

        await bench.CarryOutAsync(stopped);

        (await bench.RunAsync(dropped)).Stage.ShouldBe(ImportStage.Dropped);
        bench.Files.Has(dropped).ShouldBeFalse();
        (await bench.RunAsync(stopped)).Stage.ShouldBe(ImportStage.Done);
    }

    [Fact]
    public async Task Confirm_WhileAnotherFileWaits_IsRefused()
    {
        await using var bench = await RecordImportBench.CreateAsync();
        var first = await bench.CheckAsync(DayWorkbook.Of(bench.Day.Order()));
        var second = await bench.CheckAsync(DayWorkbook.Of(bench.Day.All()));
        await bench.ConfirmAsync(first);

        var refused = await Should.ThrowAsync<RuleBroken>(() => bench.ConfirmAsync(second));

        refused.Rule.ShouldBe(RecordImportRules.AlreadyRunning);
    }

    [Fact]
    public async Task Confirm_WithoutOneGoodRecord_IsRefused()
    {
        await using var bench = await RecordImportBench.CreateAsync();
        var runId = await bench.CheckAsync(DayWorkbook.Of([bench.Day.ResultRecord(1, "28")]));

        var refused = await Should.ThrowAsync<RuleBroken>(() => bench.ConfirmAsync(runId));

        refused.Rule.ShouldBe(RecordImportRules.NothingToDeliver);
    }

    private static void CrashAfter(int dealt, int at, CancellationTokenSource crash)
    {
        if (dealt >= at)
        {
            crash.Cancel();
        }
    }
}
