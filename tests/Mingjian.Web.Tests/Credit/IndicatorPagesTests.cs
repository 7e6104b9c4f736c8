using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Journal;

namespace Mingjian.Web.Tests.Credit;

/// <summary>指标体系 in the console and for the public.</summary>
[Proves("14.1", "15")]
public sealed class IndicatorPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string All = "/console/credit/indicators";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Public_ReadsTheSetOfToday_WithEveryIndicator()
    {
        var visit = await web.Public().GetPageAsync("/credit/indicators");

        visit.Status.ShouldBe(HttpStatusCode.OK, visit.Text);
        visit.MainText.ShouldContain("重庆市社会监测机构信用风险评价指标体系（建议稿）");
        visit.MainText.ShouldContain("90 分及以上为 A 级");
        visit.Document.QuerySelectorAll("tbody th").Length.ShouldBe(48);
        visit
            .Document.QuerySelector("#YW11")!
            .TextContent.ShouldContain("每计 1 扣 0.5 分；最多扣 8 分");
    }

    [Fact]
    public async Task Public_BeforeTheFirstSet_ReadsThatThereIsNone()
    {
        var visit = await web.Public().GetPageAsync("/credit/indicators?on=2023-12-31");

        visit.Status.ShouldBe(HttpStatusCode.OK);
        visit.MainText.ShouldContain("还没有施行的指标体系");
    }

    [Fact]
    public async Task Api_GivesTheContentWhoseDigestItNames()
    {
        var answer = await web.Public().GetPageAsync("/api/v1/credit/indicators?on=2025-12-31");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        var shown = JsonNode.Parse(answer.Text)!;
        var reading = IndicatorSetReader.Read(shown["content"]!.ToJsonString());
        reading.Problems.ShouldBeEmpty();
        shown["digest"]!
            .GetValue<string>()
            .ShouldBe(Mingjian.Credit.Scoring.GradeBundle.DigestOf(reading.Content!));
    }

    [Theory]
    [InlineData("2023-12-31", HttpStatusCode.NotFound)]
    [InlineData("昨天", HttpStatusCode.BadRequest)]
    public async Task Api_OnADayWithoutASet_SaysSo(string day, HttpStatusCode status)
    {
        var answer = await web.Public()
            .GetPageAsync($"/api/v1/credit/indicators?on={Uri.EscapeDataString(day)}");

        answer.Status.ShouldBe(status);
        JsonNode.Parse(answer.Text)!["detail"]!.GetValue<string>().ShouldEndWith("。");
    }

    [Fact]
    public async Task Version_DraftedEditedProposedAndApproved_IsPublic()
    {
        var drafter = await web.SignInAs(Role.CaseOfficer);
        var approver = await web.SignInAs(Role.BureauLeader);
        var form = await drafter.GetPageAsync(All + "/new");
        var model = await SetIdAsync("建议稿");

        var drafted = await drafter.SubmitFormAsync(
            form.Form(),
            new
            {
                Name = "2028 年版",
                EffectiveFrom = "2028-01-01",
                CopyOf = $"{model}",
            }
        );
        var page = await drafter.FollowAsync(drafted);
        var address = $"{All}/{await SetIdAsync("2028 年版")}";
        page.MainText.ShouldContain("已起草");
        var edit = await drafter.GetPageAsync($"{address}/indicators/YW11");
        var saved = await drafter.FollowAsync(
            await drafter.SubmitFormAsync(edit.Form(), Changed("Form.Points", "3/4"))
        );
        saved.MainText.ShouldContain("指标 YW11 已保存");
        var compared = await drafter.GetPageAsync($"{address}/compare");
        compared.MainText.ShouldContain("1 项指标不同");
        compared.MainText.ShouldContain("0.75");
        var proposed = await PressAsync(drafter, address, "Propose");
        proposed.MainText.ShouldContain("已送审");
        var approved = await PressAsync(approver, address, "Approve");
        approved.MainText.ShouldContain("已批准");
        approved.MainText.ShouldContain("批准指标体系“2028 年版”，自 2028-01-01 起施行");

        var visit = await web.Public().GetPageAsync("/credit/indicators?on=2028-06-01");
        visit.MainText.ShouldContain("2028 年版");
        visit.Document.QuerySelector("#YW11")!.TextContent.ShouldContain("每计 1 扣 0.75 分");
    }

    [Fact]
    public async Task Version_ApprovedByItsDrafter_IsRefusedOnThePage()
    {
        var (drafter, address) = await DraftAsync("自批版", "2029-01-01");
        var edit = await drafter.GetPageAsync($"{address}/indicators/YW11");
        await drafter.SubmitFormAsync(edit.Form(), Changed("Form.Cap", "9"));
        await PressAsync(drafter, address, "Propose");

        var page = await drafter.GetPageAsync(address);

        page.MainText.ShouldNotContain("批准施行");
        page.MainText.ShouldContain("送审");
    }

    [Fact]
    public async Task Indicator_WithWhatCannotBeComputed_SaysWhyAndKeepsWhatWasTyped()
    {
        var (drafter, address) = await DraftAsync("错误版", "2029-02-01");
        var edit = await drafter.GetPageAsync($"{address}/indicators/YW11");

        var sent = await drafter.SubmitFormAsync(edit.Form(), Changed("Form.Points", "半分"));
        var kinds = await drafter.SubmitFormAsync(edit.Form(), Changed("Form.Kinds", ""));

        sent.Status.ShouldBe(HttpStatusCode.BadRequest);
        sent.MainText.ShouldContain("请填写不小于 0 的数");
        sent.Document.QuerySelector("[name='Form.Points']")!.GetAttribute("value").ShouldBe("半分");
        kinds.MainText.ShouldContain("按核实事实计算的指标须列出至少一种事实类别");
    }

    [Fact]
    public async Task Head_OfADraft_ChangesItsCaps()
    {
        var (drafter, address) = await DraftAsync("上限版", "2029-03-01");
        var form = await drafter.GetPageAsync($"{address}/head");

        var wrong = await drafter.SubmitFormAsync(form.Form(), Changed("Caps", "基本素质 很多"));
        var saved = await drafter.FollowAsync(
            await drafter.SubmitFormAsync(
                form.Form(),
                Changed("Caps", "基本素质 25\n业务执行 45\n经营管理 20\n诚信记录")
            )
        );

        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        saved.MainText.ShouldContain("合计最多扣 25 分");
        saved.MainText.ShouldContain("修改总则和上限");
    }

    [Fact]
    public async Task File_WithMistakes_IsCheckedWithoutBeingStored()
    {
        var drafter = await web.SignInAs(Role.CaseOfficer);
        var page = await drafter.GetPageAsync(All + "/new");
        var before = await web.Db().IndicatorSets.CountAsync(Stop);

        var sent = await drafter.SubmitFormAsync(
            page.Form(),
            new
            {
                Name = "导入版",
                EffectiveFrom = "2029-04-01",
                Paper = File("{\"title\": 1}"),
            }
        );

        sent.Status.ShouldBe(HttpStatusCode.BadRequest);
        sent.MainText.ShouldContain("/title");
        sent.MainText.ShouldContain("须是文字");
        (await web.Db().IndicatorSets.CountAsync(Stop)).ShouldBe(before);
    }

    [Fact]
    public async Task File_ThatWasExported_IsImportedAsItWas()
    {
        var drafter = await web.SignInAs(Role.CaseOfficer);
        var page = await drafter.GetPageAsync(All + "/new");
        var exported = await drafter.GetPageAsync(
            $"{All}/{await SetIdAsync("建议稿")}/indicators.json"
        );

        var sent = await drafter.SubmitFormAsync(
            page.Form(),
            new
            {
                Name = "导入版二",
                EffectiveFrom = "2029-05-01",
                Paper = File(exported.Text),
            }
        );

        sent.Status.ShouldBe(HttpStatusCode.Redirect, sent.Text);
        var set = await web.Db().IndicatorSets.SingleAsync(s => s.Name == "导入版二", Stop);
        set.Digest.ShouldBe(
            Mingjian.Credit.Scoring.GradeBundle.DigestOf(DefaultIndicators.Content)
        );
        exported.Text.ShouldBe(CanonicalJson.Of(DefaultIndicators.Content));
    }

    [Fact]
    public async Task List_NamesTheVersionThatHoldsToday()
    {
        var officer = await web.SignInAs(Role.ReviewingOfficer);

        var visit = await officer.GetPageAsync(All + "?q=建议稿");

        visit.MainText.ShouldContain("建议稿");
        visit.MainText.ShouldContain("（今天适用）");
        visit.MainText.ShouldNotContain("起草新版本");
    }

    private async Task<(Visitor Drafter, string Address)> DraftAsync(string name, string from)
    {
        var drafter = await web.SignInAs(Role.CaseOfficer);
        var form = await drafter.GetPageAsync(All + "/new");
        await drafter.SubmitFormAsync(
            form.Form(),
            new
            {
                Name = name,
                EffectiveFrom = from,
                CopyOf = $"{await SetIdAsync("建议稿")}",
            }
        );
        return (drafter, $"{All}/{await SetIdAsync(name)}");
    }

    /// <summary>Presses a button of the version's page.</summary>
    private static async Task<Visit> PressAsync(Visitor visitor, string address, string handler)
    {
        var page = await visitor.GetPageAsync(address);
        var button = $"button[formaction*={handler}]";
        var form = page.Form($"main form[method=post]:has({button})");
        return await visitor.FollowAsync(await visitor.SubmitFormAsync(form, null, button));
    }

    private static FormFile File(string content) =>
        new("set.json", Encoding.UTF8.GetBytes(content), "application/json");

    private async Task<Guid> SetIdAsync(string name) =>
        await web.Db()
            .IndicatorSets.Where(s => s.Name == name)
            .Select(s => s.IndicatorSetId)
            .SingleAsync(Stop);

    private static Dictionary<string, string> Changed(string field, string value) =>
        new() { [field] = value };
}
