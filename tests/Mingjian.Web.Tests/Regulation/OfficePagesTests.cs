using System.Net;
using Mingjian.Accounts;

namespace Mingjian.Web.Tests.Regulation;

[Proves("3.1", "3.2")]
public sealed class OfficePagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task List_ShowsTheOfficesAndTheSuccessionThatWaits()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);

        var visit = await officer.GetPageAsync("/console/offices?q=500103");

        visit.MainText.ShouldContain("渝中区生态环境局 渝中区 500103 履职 2024-01-12");
        visit.MainText.ShouldContain("已备好、尚未办理：两江新区承接江北区、渝北区和两江新区分局");
    }

    [Fact]
    public async Task Succession_Prepared_IsFilledInAndTakesEffectOnItsDay()
    {
        await using var own = new WebFixture();
        await own.InitializeAsync();
        var administrator = await own.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/offices/succeed?prepared=0");

        var sent = await administrator.SubmitFormAsync(
            page.Form(),
            new { Day = "2026-04-01", Source = "渝编办〔2026〕1号" }
        );
        var shown = await administrator.FollowAsync(sent);
        var closed = await administrator.GetPageAsync("/console/offices?q=500112");

        page.Document.QuerySelectorAll("input[name=Closes][checked]").Length.ShouldBe(3);
        shown.MainText.ShouldContain("自 2026-04-01（周三）起由承接单位办理原部门的事项");
        shown.MainText.ShouldNotContain("已备好、尚未办理");
        closed.MainText.ShouldContain("2026-03-31 重庆市两江新区生态环境局");
    }

    [Fact]
    public async Task Succession_WithoutWhatItNeeds_SaysWhatIsMissing()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/offices/succeed");

        var sent = await administrator.SubmitFormAsync(
            page.Form(),
            new { Code = "新区", Longitude = "10" }
        );

        sent.Status.ShouldBe(HttpStatusCode.BadRequest);
        sent.MainText.ShouldContain("请选择被撤并的部门");
        sent.MainText.ShouldContain("请填写承接单位开始履职之日");
        sent.MainText.ShouldContain("请填写代码：4 至 20 位数字、字母或连字符");
        sent.MainText.ShouldContain("经度应在 105 至 111 之间");
        sent.MainText.ShouldContain("请填写批准撤并的文件");
    }

    [Fact]
    public async Task Succession_IntoItself_IsRefusedOnTheSamePage()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/offices/succeed");

        var sent = await administrator.SubmitFormAsync(
            page.Form(),
            new
            {
                Closes = new[] { "500105" },
                Day = "2026-04-01",
                Code = "500105",
                Source = "试",
            }
        );

        sent.Status.ShouldBe(HttpStatusCode.Conflict);
        sent.MainText.ShouldContain("既在被撤并之列又是承接单位");
        sent.Document.QuerySelector("input[name=Closes][value='500105']")!
            .HasAttribute("checked")
            .ShouldBeTrue();
    }
}
