using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Storage;
using Mingjian.Web.Activities;
using Mingjian.Web.Activities.Tasks;

namespace Mingjian.Web.Tests.Activities;

public sealed class EnterResultsTests(ActivitiesWeb web) : IClassFixture<ActivitiesWeb>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("28.40", "=", "28.40", "")]
    [InlineData("<4", "<", "4", "")]
    [InlineData("＜ 0.025", "<", "0.025", "")]
    [InlineData("4L", "<", "4", "")]
    [InlineData(">700", ">", "700", "")]
    [InlineData("nd", "ND", "", "")]
    [InlineData("未检出", "ND", "", "")]
    [InlineData("--", "--", "", "")]
    [InlineData("--（仪器故障）", "--", "", "仪器故障")]
    [InlineData("-3.1", "=", "-3.1", "")]
    [InlineData("abc", "=", "abc", "")]
    public void Cell_AsPeopleWriteIt_IsUnderstood(
        string cell,
        string qualifier,
        string value,
        string reason
    ) => CellText.Read(cell).ShouldBe((qualifier, value, reason));

    [Theory]
    [InlineData("28.40")]
    [InlineData("<4")]
    [InlineData(">700")]
    [InlineData("ND")]
    [InlineData("--仪器故障")]
    public void Cell_Written_IsReadAsTheSame(string cell)
    {
        var (code, value, reason) = CellText.Read(cell);
        CodeList<Qualifier>.TryFind(code, out var qualifier).ShouldBeTrue();

        CellText.Write(qualifier, value, reason).ShouldBe(cell);
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Grid_FilledIn_StoresValuesWithTheirDigitsAndQualifiers()
    {
        var (clerk, day) = await PrepareAsync("格");
        var page = await clerk.GetPageAsync($"{ActivitiesLinks.Results(day.Task)}?add=化学需氧量");

        var sent = await clerk.SubmitFormAsync(page.Form(), Column(day, "28.40", "<4"));

        sent.Location.ShouldBe(ActivitiesLinks.OwnTask(day.Task));
        await using var db = web.Db();
        var results = await db
            .Results.Where(r => r.Sample == day.Sample(1) || r.Sample == day.Sample(2))
            .OrderBy(r => r.Sample)
            .ToListAsync(Stop);
        results.Select(r => r.Value).ShouldBe(["28.40", "4"]);
        results.Select(r => r.Qualifier).ShouldBe([Qualifier.Equal, Qualifier.Below]);
    }

    [Fact, Proves("5.3(2)")]
    public async Task Grid_WithAWrongValue_SaysSoAtTheCellAndStoresNothing()
    {
        var (clerk, day) = await PrepareAsync("错");
        var page = await clerk.GetPageAsync($"{ActivitiesLinks.Results(day.Task)}?add=化学需氧量");

        var answer = await clerk.SubmitFormAsync(page.Form(), Column(day, "28,4", "31"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Document.QuerySelector("td.bad input")!.Id.ShouldBe("c.0.0");
        answer.Document.QuerySelector("td.bad input")!.GetAttribute("value").ShouldBe("28,4");
        await using var db = web.Db();
        (await db.Results.AnyAsync(r => r.Sample == day.Sample(2), Stop)).ShouldBeFalse();
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Grid_OneCellChanged_RevisesOnlyThat()
    {
        var (clerk, day) = await PrepareAsync("单");
        await web.DeliverAsync(day.Laboratory());
        var page = await clerk.GetPageAsync(ActivitiesLinks.Results(day.Task));

        await clerk.SubmitFormAsync(
            page.Form(),
            new Dictionary<string, object?> { ["c.1.0"] = "31.5" }
        );

        await using var db = web.Db();
        var results = await db
            .Results.Where(r => r.Sample == day.Sample(1) || r.Sample == day.Sample(2))
            .OrderBy(r => r.Sample)
            .ToListAsync(Stop);
        results.Select(r => (r.Value, r.Revision)).ShouldBe([("28", 1), ("31.5", 2)]);
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Grid_OutOfScope_IsShownBeforeItIsConfirmed()
    {
        var (clerk, day) = await PrepareAsync("外");
        var page = await clerk.GetPageAsync($"{ActivitiesLinks.Results(day.Task)}?add=化学需氧量");
        var values = Column(day, "28", "31");
        values["method.0"] = "HJ/T 399-2007";

        var doubted = await clerk.SubmitFormAsync(page.Form(), values);
        var confirmed = await clerk.SubmitFormAsync(doubted.Form());

        doubted.MainText.ShouldContain("确认报送");
        doubted.Document.QuerySelectorAll("td.said").Length.ShouldBe(2);
        confirmed.Location.ShouldBe(ActivitiesLinks.OwnTask(day.Task));
        await using var db = web.Db();
        (await db.RecordRemarks.CountAsync(r => r.Number.Contains("外-S"), Stop)).ShouldBe(2);
    }

    private static Dictionary<string, object?> Column(
        LaboratoryDay day,
        string first,
        string second
    ) =>
        new()
        {
            ["method.0"] = "HJ 828-2017",
            ["unit.0"] = "mg/L",
            ["limit.0"] = "4",
            ["batch.0"] = day.Batch,
            ["c.0.0"] = first,
            ["c.1.0"] = second,
        };

    private async Task<(Visitor Clerk, LaboratoryDay Day)> PrepareAsync(string prefix)
    {
        var day = new LaboratoryDay(prefix);
        await web.DeliverAsync([.. day.Order(), .. day.Field(), day.Laboratory()[0]]);
        return (await web.SignInAs(Role.Clerk, web.Institution), day);
    }
}
