using System.Net;
using System.Text;
using Mingjian.Accounts;

namespace Mingjian.Web.Tests.Regulation;

[Proves("23")]
public sealed class CalendarPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Year_IsShownWithItsPaperAndMarks()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var visit = await officer.GetPageAsync("/console/calendar");

        visit.MainText.ShouldContain("2026 年工作日历");
        visit.MainText.ShouldContain("国办发明电〔2025〕7号");
        visit.MainText.ShouldContain("全年 248 个工作日");
        visit.Document.QuerySelectorAll("table.month").Length.ShouldBe(12);
        visit.Document.QuerySelectorAll("table.month td.off").Length.ShouldBe(19);
        visit.Document.QuerySelectorAll("table.month td.made-up").Length.ShouldBe(6);
        visit.Document.QuerySelector("[aria-current=date]")!.TextContent.ShouldBe("20");
    }

    [Theory]
    [InlineData("/console/calendar/2027", HttpStatusCode.NotFound)]
    [InlineData("/console/calendar/abcd", HttpStatusCode.NotFound)]
    [InlineData("/console/calendar/2024", HttpStatusCode.OK)]
    public async Task Year_ThatIsNotLoaded_Is404(string url, HttpStatusCode status)
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        (await officer.GetPageAsync(url)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task NextYear_MissingInNovember_IsWarnedOfAndLoadedFromAFile()
    {
        await using var own = new WebFixture();
        await own.InitializeAsync();
        own.LawTime.Moment = StandingTime.On(2026, 11, 20).Moment;
        var administrator = await own.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/calendar/load");

        var home = await administrator.GetPageAsync("/console");
        var before = await administrator.GetPageAsync("/console/calendar");
        var sent = await administrator.SubmitFormAsync(
            page.Form(),
            new { Paper = File("2027-01-01", "2027-10-01") }
        );
        var shown = await administrator.FollowAsync(sent);

        home.MainText.ShouldContain("2027 年的工作日历尚未载入");
        before.MainText.ShouldContain("2027 年的工作日历尚未载入");
        shown.MainText.ShouldContain("2027 年的工作日历已载入");
        shown.MainText.ShouldContain("2027 年工作日历");
        shown.MainText.ShouldNotContain("尚未载入");
    }

    [Fact]
    public async Task File_ThatContradictsItself_IsRefusedRowByRow()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/calendar/load");

        var sent = await administrator.SubmitFormAsync(
            page.Form(),
            new { Paper = File("2027-01-02", "2028-01-03") }
        );
        var empty = await administrator.SubmitFormAsync(page.Form());

        sent.Status.ShouldBe(HttpStatusCode.BadRequest);
        sent.MainText.ShouldContain("days 第 1 项（2027-01-02）：周六本来就休息");
        sent.MainText.ShouldContain("days 第 2 项（2028-01-03）：不在 2027 年内");
        empty.MainText.ShouldContain("请选择一年的工作日历文件");
    }

    private static FormFile File(params string[] off) =>
        new(
            "2027.json",
            Encoding.UTF8.GetBytes(
                $$"""
                { "year": 2027, "source": "国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）",
                  "days": [{{string.Join(
                    ',',
                    off.Select(day =>
                        $$"""{ "date": "{{day}}", "name": "节日", "isOffDay": true }"""
                    )
                )}}] }
                """
            ),
            "application/json"
        );
}
