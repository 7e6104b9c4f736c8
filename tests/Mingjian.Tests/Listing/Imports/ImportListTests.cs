using Microsoft.EntityFrameworkCore;
using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Imports;

public sealed class ImportListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(1)3")]
    public async Task Annex_WithThreeBadRowsOfFiveThousand_LetsTheOthersIn(DatabaseKind kind)
    {
        await using var bench = await ImportBench.CreateAsync(kind);
        bench.Pace = new();
        using var file = FiveThousand();

        var runId = await bench.CheckAsync(ListNames.Scope, file);
        var report = (await bench.RunAsync(runId)).Report;
        var untouched = (await bench.ScopeAsync()).Count;
        await bench.ConfirmAsync(runId);
        await bench.CarryOutAsync(runId);

        report.ShouldSatisfyAllConditions(
            r => (r.Rows, r.Bad, r.Added).ShouldBe((5000, 3, 4997)),
            r =>
                r.Errors.Select(e => (e.Row, e.Column, e.Message))
                    .ShouldBe([
                        (
                            101,
                            "项目",
                            "“项目”不能为空。如果该列用了合并单元格，请取消合并并逐行填写。"
                        ),
                        (2501, "标准号", "一行只能填一个标准号，请把不同标准分成几行填写。"),
                        (5001, "项目", "与第 5000 行重复，请删去其中一行。"),
                    ])
        );
        untouched.ShouldBe(0);
        var run = await bench.RunAsync(runId);
        (run.Stage, run.Added, run.Refused, run.Percent).ShouldBe((ImportStage.Done, 4997, 3, 100));
        var rows = await bench.ScopeAsync();
        rows.Select(r => r.Number).ShouldBe(Enumerable.Range(1, 4997));
        rows.ShouldAllBe(r => r.MethodKnown && r.MethodNumber == "HJ 535-2009");
    }

    [Fact]
    public async Task ErrorWorkbook_Mended_MayComeBackAsItIs()
    {
        await using var bench = await ImportBench.CreateAsync();
        using var file = FiveThousand();
        using var marked = await bench.MarkAsync(ListNames.Scope, file);
        using var reader = SheetReader.Open(
            marked,
            bench.Sheets(bench.Open()).Of("scope").Definition
        );
        var remarks = reader
            .Everything()
            .Where(r => r.Raw.Number > 1 && r.Raw[4].Length > 0)
            .Select(r => (r.Raw.Number, r.Raw[4]))
            .ToList();

        var runId = await bench.CheckAsync(ListNames.Scope, marked);

        remarks.Select(r => r.Number).ShouldBe([101, 2501, 5001]);
        remarks[2].Item2.ShouldBe("【项目】与第 5000 行重复，请删去其中一行。");
        var report = (await bench.RunAsync(runId)).Report;
        (report.Rows, report.Bad).ShouldBe((5000, 3));
        report.UnknownColumns.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SameFileTwice_DoublesNothing(DatabaseKind kind)
    {
        await using var bench = await ImportBench.CreateAsync(kind);
        using var file = ImportBench.Annex(250);
        await bench.ImportAsync(ListNames.Scope, file);
        var first = await bench.ScopeAsync();

        var second = await bench.ImportAsync(ListNames.Scope, file);

        (second.Added, second.Updated, second.Refused).ShouldBe((0, 250, 0));
        (await bench.ScopeAsync())
            .Select(ImportBench.Values)
            .ShouldBe(first.Select(ImportBench.Values));
    }

    [Fact, Proves("5.3(1)3")]
    public async Task Check_OfACaseWithTheBureau_IsRefused()
    {
        await using var bench = await ImportBench.CreateAsync();
        await using (var db = bench.Open())
        {
            await db
                .ListingCases.Where(c => c.CaseId == bench.CaseId)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.Stage, ApplicationStage.Submitted),
                    Stop
                );
        }

        var refusal = await Should.ThrowAsync<RuleBroken>(
            bench.CheckAsync(ListNames.Scope, ImportBench.Annex(1))
        );

        refusal.Rule.Code.ShouldBe("LISTING-5-6");
    }

    [Fact]
    public async Task Check_OfAnothersCase_FindsNothing()
    {
        await using var bench = await ImportBench.CreateAsync();
        var others = await bench.NewCaseAsync(Guid.CreateVersion7());

        await Should.ThrowAsync<NotFound>(
            bench.CheckAsync(ListNames.Scope, ImportBench.Annex(1), others)
        );
    }

    [Fact]
    public async Task Check_OfAFileThatIsNoList_StoresNothing()
    {
        await using var bench = await ImportBench.CreateAsync();
        using var file = TestWorkbook.Of("表", ["甲", "乙"], ["1", "2"]);

        await Should.ThrowAsync<SheetRefused>(bench.CheckAsync(ListNames.Scope, file));

        (await bench.Open().ImportRuns.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory]
    [InlineData(ListNames.Scope)]
    [InlineData(ListNames.Equipment)]
    public async Task Export_ImportedAgain_ChangesNothing(string list)
    {
        await using var bench = await ImportBench.CreateAsync();
        await bench.ImportAsync(list, list == ListNames.Scope ? ImportBench.Thousand() : Devices());
        using var before = await bench.ExportAsync(list);

        var run = await bench.ImportAsync(list, before, ImportMode.Replace);

        (run.Added, run.Removed, run.Refused).ShouldBe((0, 0, 0));
        using var after = await bench.ExportAsync(list);
        Texts(after).ShouldBe(Texts(before));
        Texts(after).Count.ShouldBeGreaterThan(1);
    }

    [Fact, Proves("5.3(1)6")]
    public async Task Devices_WithMistakes_AreToldCellByCell()
    {
        await using var bench = await ImportBench.CreateAsync();
        using var file = TestWorkbook.Of(
            "设备",
            ["仪器名称", "型号", "设备编号", "溯源方式", "证书编号", "有效期", "租用"],
            ["天平", "无", "T-1", "检定", "JD-1", "2026/3/19", "√"],
            ["天平", "无", "T-2", "校准", "", "", ""],
            ["天平", "无", "T-3", "检验", "JD-3", "2026-02-30", "也许"],
            ["采样泵", "无", "Ｔ-4", "无需溯源", "", "", "否"]
        );

        var report = (
            await bench.RunAsync(await bench.CheckAsync(ListNames.Equipment, file))
        ).Report;

        report
            .Errors.Select(e => (e.Row, e.Column, e.Value))
            .ShouldBe([
                (3, "有效期至", ""),
                (3, "检定或校准证书编号", ""),
                (4, "溯源方式", "检验"),
                (4, "有效期至", "2026-02-30"),
                (4, "是否租用", "也许"),
            ]);
        report.Notes.Single().Message.ShouldBe("有效期已过，请更新溯源，或确认该设备已停用。");
        report.Good.ShouldBe(2);
    }

    private static MemoryStream FiveThousand() =>
        ImportBench.Annex(
            5000,
            (i, row) =>
            {
                (row[1], row[2]) = i switch
                {
                    100 => ("", row[2]),
                    2500 => (row[1], "HJ 535-2009、HJ 536-2009"),
                    5000 => ("示例项目4999", row[2]),
                    _ => (row[1], i % 2 == 0 ? "HJ535—2009" : row[2]),
                };
            }
        );

    private static MemoryStream Devices() =>
        TestWorkbook.Of(
            "设备",
            [
                "设备名称",
                "规格型号",
                "出厂编号",
                "溯源方式",
                "检定或校准证书编号",
                "有效期至",
                "是否租用",
            ],
            ["天平", "FA2004", "20230015", "检定", "JD-1", "2026-12-31", "是"],
            ["采样泵", "无", "P-2", "无需溯源", "", "", ""]
        );

    private static List<string> Texts(Stream workbook)
    {
        workbook.Position = 0;
        return
        [
            .. MiniExcelLibs
                .MiniExcel.Query(workbook, excelType: MiniExcelLibs.ExcelType.XLSX)
                .Select(row => string.Join('|', ((IDictionary<string, object>)row).Values)),
        ];
    }
}
