using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Storage;

namespace Mingjian.Web.Tests.Regulation;

[Proves("23")]
public sealed class SettingPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task List_ShowsTheValueOfTodayWithItsBasis()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var visit = await officer.GetPageAsync("/console/settings?q=公示期");

        visit.Status.ShouldBe(HttpStatusCode.OK);
        visit
            .Document.QuerySelector("nav.side [aria-current=page]")!
            .TextContent.ShouldContain("参数设置");
        visit.MainText.ShouldContain("评价结果公示期");
        visit.MainText.ShouldContain("15 个工作日");
        visit.MainText.ShouldContain("《重庆市社会环境监测机构服务管理办法》第十八条");
    }

    [Fact]
    public async Task Show_NamesEveryRowWithItsState()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var visit = await officer.GetPageAsync(
            $"/console/settings/{SettingName.IntermediateTitleShare}"
        );

        visit.MainText.ShouldContain("25% 现行 2026-01-01");
        visit.MainText.ShouldContain("15% 已失效 2019-05-01 2025-12-31");
        visit.MainText.ShouldNotContain("新增一行");
    }

    [Theory]
    [InlineData("/console/settings/NoSuchSetting")]
    [InlineData("/console/settings/9999")]
    [InlineData("/console/settings/9999/add")]
    public async Task Setting_ThatDoesNotExist_Is404(string url)
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);

        (await administrator.GetPageAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Add_FromALaterDay_IsShownOnTheSettingsPage()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync(Add(SettingName.ReviewDays));

        var sent = await administrator.SubmitFormAsync(
            page.Form(),
            new
            {
                Value = "20",
                From = "2026-09-01",
                Clause = "修订后的第十九条第二款",
                Owner = "法规制定机关",
            }
        );
        var shown = await administrator.FollowAsync(sent);

        shown.MainText.ShouldContain("“复核期限”自 2026-09-01 起为 20 个工作日。");
        shown.MainText.ShouldContain("20 个工作日 将施行 2026-09-01");
        shown
            .Document.QuerySelector("#history")!
            .TextContent.ShouldContain("调整参数“复核期限”，自 2026-09-01 起");
        shown.MainText.ShouldContain("15 个工作日 现行 2024-01-12 2026-08-31");
    }

    [Fact]
    public async Task Add_WithWhatDoesNotFit_SaysWhatWouldAndKeepsWhatWasTyped()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync(Add(SettingName.PublicationDays));

        var sent = await administrator.SubmitFormAsync(
            page.Form(),
            new
            {
                Value = "七",
                From = "2026-03-19",
                Clause = "",
                Owner = "市生态环境局",
            }
        );

        sent.Status.ShouldBe(HttpStatusCode.BadRequest);
        sent.MainText.ShouldContain("请填写 1 至 250 之间的整数");
        sent.MainText.ShouldContain("请填写条款");
        sent.MainText.ShouldContain("施行日早于今天，请写明理由");
        sent.Document.QuerySelector("[name=Value]")!.GetAttribute("value").ShouldBe("七");
    }

    [Fact]
    public async Task Add_OnADayThatIsTaken_IsRefusedOnTheSamePage()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync(Add(SettingName.NoticeDays));

        var sent = await administrator.SubmitFormAsync(
            page.Form(),
            new
            {
                Value = "10",
                From = "2024-01-12",
                Clause = "试",
                Owner = "试",
                Reason = "试",
            }
        );

        sent.Status.ShouldBe(HttpStatusCode.Conflict);
        sent.MainText.ShouldContain("已有一行自 2024-01-12 起施行");
        sent.Document.QuerySelector("[name=Value]")!.GetAttribute("value").ShouldBe("10");
        await using var db = web.Db();
        (
            await db.Settings.CountAsync(
                s => s.Name == SettingName.NoticeDays,
                TestContext.Current.CancellationToken
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Add_OfASwitch_IsChosenAndNotTyped()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync(Add(SettingName.CreditRepair));

        var shown = await administrator.FollowAsync(
            await administrator.SubmitFormAsync(
                page.Form(),
                new
                {
                    Value = "true",
                    From = "2026-07-01",
                    Clause = "局务会决定",
                    Owner = "市生态环境局",
                }
            )
        );

        page.Document.QuerySelectorAll("input[type=radio][name=Value]").Length.ShouldBe(2);
        shown.MainText.ShouldContain("是 将施行 2026-07-01");
    }

    [Theory]
    [InlineData(Role.CaseOfficer, "/console/settings/DecisionDays/add")]
    [InlineData(Role.CaseOfficer, "/console/legal-bases/add")]
    [InlineData(Role.CaseOfficer, "/console/offices/succeed")]
    [InlineData(Role.CaseOfficer, "/console/calendar/load")]
    [InlineData(Role.Clerk, "/console/settings")]
    [InlineData(Role.Clerk, "/console/offices")]
    [InlineData(Role.Clerk, "/console/calendar")]
    public async Task Page_WithoutItsDuty_IsForbidden(Role role, string url)
    {
        var visitor = await web.SignInAs(role);

        (await visitor.GetPageAsync(url)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task LegalBasis_Added_StandsInTheListAndMayBeCited()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/legal-bases/add");

        var shown = await administrator.FollowAsync(
            await administrator.SubmitFormAsync(
                page.Form(),
                new
                {
                    Title = "《实施细则》",
                    Number = "渝环规〔2026〕1号",
                    Code = "实施细则-2026",
                    From = "2026-05-01",
                }
            )
        );
        var add = await administrator.GetPageAsync(Add(SettingName.DecisionDays));

        shown.MainText.ShouldContain("实施细则 渝环规〔2026〕1号 将施行 2026-05-01");
        add.Document.QuerySelector("option[value='实施细则-2026']").ShouldNotBeNull();
    }

    [Fact]
    public async Task LegalBases_OfADay_AreThoseInForceThen()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var visit = await officer.GetPageAsync("/console/legal-bases?on=2025-12-31");

        visit.MainText.ShouldContain("国市监检测〔2018〕245号");
        visit.MainText.ShouldNotContain("国市监检测规〔2025〕4号");
    }

    private static string Add(SettingName name) => $"/console/settings/{name}/add";
}
