using System.Net;

namespace Mingjian.Web.Tests.Portal;

[Proves("6", "18", "19.2")]
public sealed class CountDeadlineTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Theory]
    [InlineData("from=2026-03-02&length=15", "届满日：2026-03-23（周一）24:00")]
    [InlineData("from=2024-12-31&length=1&unit=CalendarMonths", "2025-01-31（周五）春节，顺延")]
    [InlineData(
        "from=2026-03-20&length=15&stopFrom=2026-03-30&stopTo=2026-04-02",
        "届满日：2026-04-17（周五）24:00"
    )]
    [InlineData("from=2026-12-20&length=15", "届满日未确定：2027 年的工作日历尚未公布")]
    [InlineData("from=2026-03-20&length=15&stopFrom=2026-03-30", "届满日未确定：停止计算尚未结束")]
    [InlineData("from=2024-04-02&length=2", "2024-04-07（周日）调休上班，第 2 个工作日")]
    public async Task Term_IsCountedForAnybodyDayByDay(string query, string said)
    {
        var visit = await web.Public().GetPageAsync($"/deadline?{query}");

        visit.Status.ShouldBe(HttpStatusCode.OK);
        visit.MainText.ShouldContain(said);
    }

    [Theory]
    [InlineData("from=&length=15", "请填写 2000 至 2199 年间的起始日")]
    [InlineData("from=2026-03-02&length=0", "请填写 1 至 2500 之间的整数")]
    [InlineData("from=2026-03-02&length=121&unit=CalendarMonths", "请填写 1 至 120 之间的整数")]
    [InlineData(
        "from=2026-03-02&length=5&stopFrom=2026-03-05&stopTo=2026-03-04",
        "停止计算的最后一日不能早于第一日"
    )]
    [InlineData("from=2026-03-02&length=5&stopFrom=2026-03-02", "停止计算的第一日应晚于起始日")]
    [InlineData("from=2026-03-02&length=5&stopTo=2026-03-05", "请填写停止计算的第一日")]
    [InlineData(
        "from=2026-03-02&length=1&unit=CalendarMonths&stopFrom=2026-03-05",
        "按月计算的期限不停止计算"
    )]
    [InlineData("from=gestern&length=5", "年-月-日")]
    public async Task Input_ThatCannotBeCounted_SaysWhy(string query, string said)
    {
        var visit = await web.Public().GetPageAsync($"/deadline?{query}");

        visit.Status.ShouldBe(HttpStatusCode.BadRequest);
        visit.MainText.ShouldContain(said);
        visit.Document.QuerySelector("#answer").ShouldBeNull();
    }

    [Fact]
    public async Task Form_AtFirst_ProposesToday()
    {
        var visit = await web.Public().GetPageAsync("/deadline");

        visit.Document.QuerySelector("[name=From]")!.GetAttribute("value").ShouldBe("2026-03-20");
        visit.MainText.ShouldNotContain("错误");
    }
}
