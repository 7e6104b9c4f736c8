using System.Text;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Regulation.Reference;

[Proves("23")]
public sealed class CalendarFileTests
{
    private const string Source =
        "国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）";
    private const string NewYear = """{ "date": "2027-01-01", "name": "元旦", "isOffDay": true }""";

    [Fact]
    public void File_ThatIsWhole_IsRead()
    {
        var reading = Read(
            Days(
                NewYear,
                """{ "date": "2027-10-09", "name": "调休上班", "isOffDay": false }""",
                """{ "date": "2027-10-01", "name": "国庆节", "isOffDay": true }"""
            )
        );

        reading.Errors.ShouldBeEmpty();
        reading.Paper!.Year.ShouldBe(2027);
        reading.Paper.Source.ShouldBe(Source);
        reading.Paper.Days.Select(day => day.Date).ShouldBeInOrder();
    }

    [Theory]
    [InlineData(
        """{ "date": "2027-02-06", "name": "春节", "isOffDay": true }""",
        "days 第 2 项（2027-02-06）：周六本来就休息"
    )]
    [InlineData(
        """{ "date": "2027-02-05", "name": "调休上班", "isOffDay": false }""",
        "days 第 2 项（2027-02-05）：周五本来就上班"
    )]
    [InlineData(
        """{ "date": "2026-12-31", "name": "元旦", "isOffDay": true }""",
        "days 第 2 项（2026-12-31）：不在 2027 年内"
    )]
    [InlineData(
        """{ "date": "2027-2-8", "name": "春节", "isOffDay": true }""",
        "days 第 2 项（2027-2-8）：date 缺失或不是 yyyy-MM-dd 格式的日期"
    )]
    [InlineData(
        """{ "date": "2027-02-30", "name": "春节", "isOffDay": true }""",
        "days 第 2 项（2027-02-30）：date 缺失"
    )]
    [InlineData("""{ "name": "春节", "isOffDay": true }""", "days 第 2 项（无日期）：date 缺失")]
    [InlineData(
        """{ "date": "2027-02-08", "isOffDay": true }""",
        "days 第 2 项（2027-02-08）：缺少 name"
    )]
    [InlineData(
        """{ "date": "2027-02-08", "name": "春节" }""",
        "days 第 2 项（2027-02-08）：缺少 isOffDay"
    )]
    [InlineData(
        """{ "date": "2027-02-08", "name": "春节", "isOffDay": "yes" }""",
        "days 第 2 项（2027-02-08）：缺少 isOffDay"
    )]
    [InlineData(
        """{ "date": "2027-01-01", "name": "元旦", "isOffDay": true }""",
        "2027-01-01 出现了 2 次"
    )]
    [InlineData("7", "days 第 2 项（无日期）：date 缺失")]
    public void Row_ThatContradicts_IsNamedWithItsPlace(string row, string error)
    {
        var reading = Read(Days(NewYear, row));

        reading.Paper.ShouldBeNull();
        reading.Errors.ShouldContain(said => said.StartsWith(error, StringComparison.Ordinal));
    }

    [Fact]
    public void Mistakes_AreAllNamedAtOnce() =>
        Read(
            Days(
                """{ "date": "2027-02-06", "name": "春节", "isOffDay": true }""",
                """{ "date": "2028-02-08", "name": "", "isOffDay": true }"""
            )
        )
            .Errors.Count.ShouldBe(3);

    [Fact]
    public void FixedHoliday_OnAWeekday_MayNotBeLeftOut() =>
        Read(Days("""{ "date": "2027-10-01", "name": "国庆节", "isOffDay": true }"""))
            .Errors.ShouldBe(["遗漏了 2027-01-01（周五）：法定节日“元旦”须放假。"]);

    [Theory]
    [InlineData("", "文件不是有效的 JSON（第 1 行附近）")]
    [InlineData("{\n\"year\": 2027,,\n}", "文件不是有效的 JSON（第 2 行附近）")]
    [InlineData("[]", "文件最外层须是一个对象")]
    [InlineData("{}", "缺少 year")]
    [InlineData("""{ "year": "2027", "days": [] }""", "缺少 year")]
    [InlineData("""{ "year": 20270, "days": [] }""", "缺少 year")]
    [InlineData("""{ "year": 2027, "source": "某通知（国办发〔2026〕9号）" }""", "缺少 days")]
    [InlineData(
        """{ "year": 2027, "source": "某通知", "days": [] }""",
        "缺少 source，或其中没有发文字号"
    )]
    [InlineData(
        """{ "year": 2027, "source": "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）", "days": [] }""",
        "source 写的是 2026 年的安排，与 year（2027）不一致"
    )]
    [InlineData(
        """{ "year": 2027, "source": "某通知（国办发〔2026〕9号）", "days": [] }""",
        "遗漏了 2027-01-01"
    )]
    public void File_ThatIsNotACalendar_SaysWhy(string content, string error) =>
        Read(content)
            .Errors.ShouldContain(said => said.StartsWith(error, StringComparison.Ordinal));

    private static string Days(params string[] rows) =>
        $$"""{ "year": 2027, "source": "{{Source}}", "days": [{{string.Join(",", rows)}}] }""";

    private static CalendarReading Read(string content) =>
        CalendarFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)));
}
