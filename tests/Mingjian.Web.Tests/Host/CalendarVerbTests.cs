using Mingjian.Regulation.Reference;
using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Host;

[Proves("23")]
public sealed class CalendarVerbTests
{
    private const string Year2027 = """
        { "year": 2027, "source": "国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）",
          "days": [ { "date": "2027-01-01", "name": "元旦", "isOffDay": true },
                    { "date": "2027-10-01", "name": "国庆节", "isOffDay": true } ] }
        """;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_IntoTheDatabase_GivesDeadlineTheNextYear(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var where = Where(database);
        var file = FileOf(Year2027);

        var first = await RunAsync(["load", file, .. where]);
        var again = await RunAsync(["load", file, .. where]);
        var listed = await RunAsync(["list", .. where]);

        first.Code.ShouldBe(0, first.Error);
        first.Output.ShouldStartWith("2027 年的工作日历已载入");
        again.Output.ShouldStartWith("2027 年的工作日历此前已载入，没有变化");
        listed.Output.ShouldContain("2027 国务院办公厅关于2027年");
        var calendar = await LoadedCalendars.ReadAsync(where, TextWriter.Null);
        var output = new StringWriter();
        var code = await DeadlineVerb.RunAsync(
            ["2026-12-20", "15"],
            calendar,
            TextReader.Null,
            output,
            TextWriter.Null
        );
        code.ShouldBe(0);
        output.ToString().Trim().ShouldBe("2027-01-11");
    }

    [Fact]
    public async Task Load_OfAFileThatContradictsItself_NamesTheRowsAndLoadsNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var file = FileOf(Year2027.Replace("2027-10-01", "2027-10-02", StringComparison.Ordinal));

        var refused = await RunAsync(["load", file, .. Where(database)]);

        refused.Code.ShouldBe(2);
        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain("days 第 2 项（2027-10-02）：周六本来就休息");
        (await new LawBook(database.Open()).CalendarAsync(TestContext.Current.CancellationToken))
            .Knows(2027)
            .ShouldBeFalse();
    }

    [Fact]
    public async Task Load_AgainstALoadedYear_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var file = FileOf(
            """
            { "year": 2026, "source": "某通知（国办发〔2025〕99号）",
              "days": [ { "date": "2026-01-01", "name": "元旦", "isOffDay": true },
                        { "date": "2026-05-01", "name": "劳动节", "isOffDay": true },
                        { "date": "2026-10-01", "name": "国庆节", "isOffDay": true },
                        { "date": "2026-10-02", "name": "国庆节", "isOffDay": true } ] }
            """
        );

        var refused = await RunAsync(["load", file, .. Where(database)]);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("国办发明电〔2025〕7号");
    }

    [Fact]
    public async Task Load_WithoutADatabaseOrFile_SaysWhatIsMissing()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "mj_no_such_folder");

        (await RunAsync(["load", FileOf(Year2027), "--data", nowhere])).Error.ShouldContain(
            "还没有数据库"
        );
        (await RunAsync(["load", "no-such.json", "--data", nowhere])).Error.ShouldContain(
            "没有找到文件 no-such.json"
        );
        (await RunAsync(["unload"])).Error.ShouldContain("calendar load FILE");
        Directory.Exists(nowhere).ShouldBeFalse();
    }

    private static string[] Where(TestDatabase database) =>
        [
            "--database",
            database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres",
            "--connection",
            database.Connection,
            "--data",
            Path.Combine(Path.GetTempPath(), $"mj_{Guid.CreateVersion7():N}"),
        ];

    private static string FileOf(string content)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, content);
        return file;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CalendarVerb.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
