using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Storage;

namespace Mingjian.Tests.Listing.Imports;

public sealed class ImportStaffTests
{
    private static readonly string[] Head =
    [
        "姓名",
        "身份证号",
        "学历",
        "职称",
        "岗位",
        "入职日期",
        "上岗证编号",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(1)5")]
    public async Task Staff_Imported_AreSealedAndFoundAgain(DatabaseKind kind)
    {
        await using var bench = await ImportBench.CreateAsync(kind);
        using var file = TestWorkbook.Of(
            "人员",
            Head,
            Person("李示例", Number(1), education: "大学本科"),
            Person("王示例", Number(2).Replace('1', '１'))
        );

        await bench.ImportAsync(ListNames.Staff, file);

        var people = await People(bench);
        people
            .Select(p => (p.Number, p.Name, p.Education))
            .ShouldBe([(1, "李示例", "本科"), (2, "王示例", "硕士研究生")]);
        people
            .Select(p => p.IdentityIndex)
            .ShouldBe([Index(bench, Number(1)), Index(bench, Number(2))]);
        people.ShouldAllBe(p => !p.IdentitySealed.Contains("500103"));
        people[0].HiredOn.ShouldBe(new DateOnly(2020, 7, 1));
    }

    [Fact, Proves("5.3(1)5")]
    public async Task Staff_WithWrongNumbers_AreToldAndMasked()
    {
        await using var bench = await ImportBench.CreateAsync();
        var wrong = Number(1)[..17] + (Number(1)[17] == '0' ? '1' : '0');
        using var file = TestWorkbook.Of(
            "人员",
            Head,
            Person("甲", wrong),
            Person("乙", "500103800101123"),
            Person("丙", Number(3)),
            Person("丁", Number(3)),
            Person("戊", Number(4), hired: "1990-01-01"),
            Person("己", Number(5), hired: "2026-03-21", education: "小学"),
            Person("庚", "500103********0019")
        );

        var report = (await bench.RunAsync(await bench.CheckAsync(ListNames.Staff, file))).Report;

        report
            .Errors.Select(e => (e.Row, e.Column))
            .ShouldBe([
                (2, "身份证件号码"),
                (3, "身份证件号码"),
                (5, "身份证件号码"),
                (6, "入职日期"),
                (7, "学历"),
                (7, "入职日期"),
                (8, "身份证件号码"),
            ]);
        report.Errors[0].Value.ShouldBe($"{wrong[..6]}********{wrong[^4..]}");
        report.Errors[2].Message.ShouldBe("与第 4 行重复，请删去其中一行。");
    }

    [Fact]
    public async Task Number_ThatExcelMadeANumber_IsToldAsLost()
    {
        await using var bench = await ImportBench.CreateAsync();
        using var file = TestWorkbook.OfXml(
            """
            <row><c t="str"><v>姓名</v></c><c t="str"><v>身份证号</v></c><c t="str"><v>学历</v></c><c t="str"><v>岗位</v></c><c t="str"><v>入职日期</v></c></row>
            <row><c t="str"><v>甲</v></c><c><v>5.0010319800101101E+17</v></c><c t="str"><v>本科</v></c><c t="str"><v>分析</v></c><c t="str"><v>2020-07-01</v></c></row>
            """
        );

        var report = (await bench.RunAsync(await bench.CheckAsync(ListNames.Staff, file))).Report;

        report.Errors.Single().Message.ShouldStartWith("号码被 Excel 存成了数字");
    }

    [Fact]
    public async Task Export_HidesNumbers_AndComesBackUnchanged()
    {
        await using var bench = await ImportBench.CreateAsync();
        using var file = TestWorkbook.Of(
            "人员",
            [Head, .. Enumerable.Range(1, 30).Select(i => Person($"示例员工{i}", Number(i)))]
        );
        await bench.ImportAsync(ListNames.Staff, file);
        var before = await People(bench);
        using var export = await bench.ExportAsync(ListNames.Staff);

        var run = await bench.ImportAsync(ListNames.Staff, export, ImportMode.Replace);

        (run.Added, run.Updated, run.Removed, run.Refused).ShouldBe((0, 30, 0, 0));
        (await People(bench)).Select(Values).ShouldBe(before.Select(Values));
        var cells = MiniExcelLibs
            .MiniExcel.Query(export, excelType: MiniExcelLibs.ExcelType.XLSX)
            .Select(row => string.Join('|', ((IDictionary<string, object>)row).Values))
            .ToList();
        cells[1].ShouldContain("********");
        cells.ShouldNotContain(row => row.Contains(Number(1)));
    }

    [Fact]
    public async Task StoredRun_HoldsNoNumberInTheClear()
    {
        await using var bench = await ImportBench.CreateAsync();
        var wrong = Number(1)[..17] + (Number(1)[17] == '0' ? '1' : '0');
        using var file = TestWorkbook.Of("人员", Head, Person("甲", wrong));
        var runId = await bench.CheckAsync(ListNames.Staff, file);

        var stored = await bench
            .Open()
            .Database.SqlQuery<string>($"SELECT report AS \"Value\" FROM listing_import_runs")
            .SingleAsync(Stop);

        stored.ShouldNotContain(wrong);
        bench.Files.Has(runId).ShouldBeTrue();
    }

    private static Task<List<DraftStaff>> People(ImportBench bench) =>
        bench.Open().DraftStaff.AsNoTracking().OrderBy(p => p.Number).ToListAsync(Stop);

    private static string Index(ImportBench bench, string number) =>
        bench.Seals.IndexOf(number, PersonalKind.IdentityNumber).Hash;

    private static (int, string, string, string, string, DateOnly?) Values(DraftStaff p) =>
        (p.Number, p.Name, p.IdentityIndex, p.Education, p.Position, p.HiredOn);

    private static string[] Person(
        string name,
        string number,
        string education = "硕士",
        string hired = "2020/7/1"
    ) => [name, number, education, "工程师", "采样、分析", hired, ""];

    /// <summary>Plainly invented, with a right check character.</summary>
    private static string Number(int seed)
    {
        var first = $"50010319800101{seed:000}";
        return first + IdentityNumber.CheckOf(first);
    }
}
