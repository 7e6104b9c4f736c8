using Mingjian.Regulation.Reference;
using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Host;

[Proves("6", "18", "19.2", "20")]
public sealed class DeadlineVerbTests
{
    [Theory]
    [InlineData("2026-03-02", "15", "2026-03-23")]
    [InlineData("2024-01-31", "1m", "2024-02-29")]
    [InlineData("2024-12-31", "1m", "2025-02-05")]
    public async Task Deadline_OfOneTerm_IsTheDayAlone(string date, string length, string day)
    {
        var (code, lines) = await RunAsync([date, length]);

        code.ShouldBe(0);
        lines.ShouldBe([day]);
    }

    [Fact]
    public async Task Deadlines_FromStandardInput_AreAnsweredLineByLine()
    {
        var (code, lines) = await RunAsync(["-"], "2026-03-02 15\n2026-12-20 15\n");

        code.ShouldBe(1);
        lines.Count.ShouldBe(2);
        lines[0].ShouldBe("2026-03-23");
        lines[1].ShouldContain("2027 年的工作日历尚未公布");
    }

    [Fact]
    public async Task Lines_ThatCannotBeRead_AreAnsweredWithWhatIsWrong()
    {
        var (code, lines) = await RunAsync(
            ["-"],
            "\uFEFF2026-03-02\t15\r\n\n2026-02-30 15\n2026-03-02 0\n2026-03-02 1.5\n2026-03-02 15 7\n2026-03-02 1m\n1999-01-01 1\n2026-03-02 9999999999\n"
        );

        code.ShouldBe(2);
        lines
            .Select(line => line.Split('：')[0])
            .ShouldBe([
                "2026-03-23",
                "错误",
                "错误",
                "错误",
                "错误",
                "错误",
                "2026-04-02",
                "错误",
                "错误",
            ]);
        lines[2].ShouldContain("“2026-02-30”");
    }

    [Fact]
    public async Task Stops_MoveTheDeadline()
    {
        var (code, lines) = await RunAsync([
            "2026-03-20",
            "15",
            "--stop",
            "2026-03-30..2026-04-02",
        ]);

        code.ShouldBe(0);
        lines.ShouldBe(["2026-04-17"]);
    }

    [Fact]
    public async Task Explanation_FollowsTheDayDayByDay()
    {
        var (_, lines) = await RunAsync(["2024-04-02", "2", "--explain"]);

        lines[0].ShouldBe("2024-04-07");
        lines[^1].ShouldBe("  2024-04-07 调休上班，第 2 个工作日");
        lines.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData]
    [InlineData("2026-03-02", "15", "20")]
    [InlineData("2026-03-02", "15", "--stop", "2026-03-30")]
    [InlineData("2026-03-02", "15", "--explian")]
    public async Task Command_ThatIsNotUnderstood_ShowsTheHelpAndNoResult(params string[] args)
    {
        var (code, lines) = await RunAsync(args);

        code.ShouldBe(2);
        lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_ThatMakesNoSense_IsAnswered()
    {
        var (code, lines) = await RunAsync(["2026-03-20", "15", "--stop=2026-03-20..2026-03-20"]);

        code.ShouldBe(2);
        lines.ShouldHaveSingleItem().ShouldStartWith("错误：停止计算从 2026-03-20 开始");
    }

    [Fact]
    public async Task Calendars_WithoutADatabase_AreThoseOfTheProgram()
    {
        var calendar = await LoadedCalendars.ReadAsync(
            ["--data", Path.Combine(Path.GetTempPath(), "mj_no_such_folder")],
            TextWriter.Null
        );

        calendar.Papers.Select(paper => paper.Year).ShouldBe([2024, 2025, 2026]);
    }

    [Fact]
    public async Task Calendars_OfADatabaseThatCannotBeRead_AreThoseOfTheProgramWithANote()
    {
        var folder = Directory.CreateTempSubdirectory("mj_");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "mingjian.db"),
            "not a database at all, but long enough to be taken for one by its size",
            TestContext.Current.CancellationToken
        );
        var error = new StringWriter();

        var calendar = await LoadedCalendars.ReadAsync(["--data", folder.FullName], error);

        calendar.Papers.Count().ShouldBe(3);
        error.ToString().ShouldStartWith("未能读取数据库中的工作日历");
        folder.Delete(recursive: true);
    }

    private static async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(
        string[] args,
        string input = ""
    )
    {
        var output = new StringWriter();
        var code = await DeadlineVerb.RunAsync(
            args,
            ReferenceFiles.Calendar,
            new StringReader(input),
            output,
            TextWriter.Null
        );
        return (
            code,
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
