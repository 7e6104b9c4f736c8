using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;

namespace Mingjian.Web.Tests.Accounts;

public sealed class InvitationTests(AccountsWeb web) : IClassFixture<AccountsWeb>
{
    private const string Password = "tj7-Kp2-wVm-9Qz";

    [Fact, Proves("5.1")]
    public async Task Institution_Invited_ItsFirstPersonOpensTheAccountAndInvitesOthers()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var link = LinkIn(
            await InviteAsync(officer, "嘉陵江检测有限公司", Code(1), "liu@jlj.example")
        );
        var visitor = web.Public();

        var opened = await AcceptAsync(visitor, link, "刘明");
        var people = await visitor.GetPageAsync("/institution/people");

        opened.MainText.ShouldContain("账号已开通");
        opened.Document.QuerySelectorAll(".codes li").Length.ShouldBe(RecoveryCode.Count);
        people.MainText.ShouldContain("刘明");
        people.MainText.ShouldContain("机构管理员");
        var institution = await web.Db()
            .Organisations.SingleAsync(
                o => o.Name == "嘉陵江检测有限公司",
                TestContext.Current.CancellationToken
            );
        (await web.FactsOfAsync(institution)).ShouldBe(
            [
                nameof(OrganisationRegistered),
                nameof(InvitationMade),
                nameof(RoleGiven),
                nameof(RoleGiven),
                nameof(InvitationAccepted),
                nameof(SignedIn),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Link_UsedOnce_WorksNoMore()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var link = LinkIn(await InviteAsync(officer, "乙检测", Code(2), "wang@yi.example"));
        await AcceptAsync(web.Public(), link, "王一");

        var again = await web.Public().GetPageAsync(link);

        again.MainText.ShouldContain("已经使用过");
        again.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Link_PostedTwiceAtOnce_OpensOneAccount()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var link = LinkIn(await InviteAsync(officer, "丙检测", Code(3), "zhao@bing.example"));
        var (first, second) = (web.Public(), web.Public());
        var forms = new[] { await first.GetPageAsync(link), await second.GetPageAsync(link) };

        var answers = await Task.WhenAll(
            SubmitAsync(first, forms[0], "赵一"),
            SubmitAsync(second, forms[1], "赵二")
        );

        answers.Count(a => a.MainText.Contains("账号已开通")).ShouldBe(1);
        (
            await web.Db()
                .People.CountAsync(
                    p => p.UserName == "zhao@bing.example",
                    TestContext.Current.CancellationToken
                )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Link_AfterAWeek_HasExpired()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var link = LinkIn(await InviteAsync(officer, "丁检测", Code(4), "qian@ding.example"));
        web.SystemTime.Shift += Invitation.Life;

        var visit = await web.Public().GetPageAsync(link);

        visit.MainText.ShouldContain("已经过期");
    }

    [Fact]
    public async Task Link_ThatNobodyMade_IsNotFound()
    {
        var visit = await web.Public().GetPageAsync($"/invitation/{Invitation.NewToken()}");

        visit.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Acceptance_WithAWrongCode_KeepsNameAndQrCode()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var link = LinkIn(await InviteAsync(officer, "戊检测", Code(5), "sun@wu.example"));
        var visitor = web.Public();
        var page = await visitor.GetPageAsync(link);
        var key = page.Document.QuerySelector<IHtmlInputElement>("[name='Enrolment.Key']")!.Value;

        var refused = await visitor.SubmitFormAsync(
            page.Form(),
            Fields("孙一", Password, "000000")
        );

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Document.QuerySelector<IHtmlInputElement>("#FullName")!.Value.ShouldBe("孙一");
        refused
            .Document.QuerySelector<IHtmlInputElement>("[name='Enrolment.Key']")!
            .Value.ShouldBe(key);
    }

    [Fact, Proves("5.3(1)2")]
    public async Task Institution_WithAWrongCheckCharacter_IsRefusedAtTheField()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var code = Code(6)[..17] + (Code(6)[17] == '0' ? '1' : '0');

        var refused = await InviteAsync(officer, "己检测", code, "li@ji.example");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused
            .Document.QuerySelector("#CreditCode-error")!
            .TextContent.ShouldContain("末位校验码");
    }

    [Fact, Proves("5.3(1)2")]
    public async Task Institution_KnownByItsCreditCode_IsRefusedWithItsName()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        await InviteAsync(officer, "庚检测", Code(7), "zhou@geng.example");

        var refused = await InviteAsync(officer, "庚检测（新）", Code(7), "wu@geng.example");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.MainText.ShouldContain("已登记为“庚检测”");
    }

    [Fact]
    public async Task Person_WithAnAccount_JoinsAnotherInstitutionWithTheirOwnPassword()
    {
        var officer = await web.SignInAs(Role.CaseOfficer);
        var home = await web.AddOrganisationAsync(OrganisationKind.Institution, "辛检测");
        var key = SecondFactor.NewKey();
        var person = await web.AddAccountAsync(Role.Clerk, home, key);
        var link = LinkIn(await InviteAsync(officer, "壬检测", Code(8), person.UserName!));
        var visitor = web.Public();
        var page = await visitor.GetPageAsync(link);

        var joined = await visitor.SubmitFormAsync(
            page.Form(),
            new { AccountsWeb.Password, Code = web.CodeOf(key) }
        );

        joined.Location.ShouldBe("/home");
        (await visitor.GetPageAsync("/account")).MainText.ShouldContain("壬检测");
    }

    [Fact]
    public async Task Reset_ByTheSecurityAdministrator_LetsThePersonSetNewSecretsAndEndsTheirSessions()
    {
        var bureau = await web.AddOrganisationAsync(OrganisationKind.MunicipalBureau);
        var key = SecondFactor.NewKey();
        var person = await web.AddAccountAsync(Role.CaseOfficer, bureau, key);
        var before = await web.SignInAs(person);
        var security = await web.SignInAs(Role.SecurityAdministrator, bureau);
        var page = await security.GetPageAsync(
            $"/console/people/{bureau.OrganisationId}/{person.Id}"
        );
        var reset = await security.SubmitFormAsync(page.Form("form[action*='handler=Reset']"));
        var visitor = web.Public();

        var opened = await AcceptAsync(visitor, LinkIn(reset), name: null);

        opened.MainText.ShouldContain("账号已开通");
        (await before.GetPageAsync("/account")).Location!.ShouldStartWith("/sign-in");
        var old = await AccountsWeb.SignInAsync(web.Public(), person, code: web.CodeOf(key));
        old.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>A made-up credit code with its right check character.</summary>
    private static string Code(int number)
    {
        var first = $"91500103MA5U{number:00000}";
        return first + CreditCode.CheckOf(first);
    }

    private static async Task<Visit> InviteAsync(
        Visitor officer,
        string name,
        string code,
        string email
    )
    {
        var page = await officer.GetPageAsync("/console/institution-invitations/new");
        return await officer.SubmitFormAsync(
            page.Form(),
            new
            {
                Name = name,
                CreditCode = code,
                Email = email,
            }
        );
    }

    private static string LinkIn(Visit visit) =>
        new Uri(
            visit.Document.QuerySelector<IHtmlInputElement>("#invitation-link")!.Value
        ).AbsolutePath;

    private async Task<Visit> AcceptAsync(Visitor visitor, string link, string? name) =>
        await SubmitAsync(visitor, await visitor.GetPageAsync(link), name);

    private async Task<Visit> SubmitAsync(Visitor visitor, Visit page, string? name) =>
        await visitor.SubmitFormAsync(page.Form(), Fields(name, Password, CodeOn(page)));

    private static Dictionary<string, object?> Fields(string? name, string password, string code) =>
        new()
        {
            ["FullName"] = name,
            ["Password"] = password,
            ["Repeated"] = password,
            ["Enrolment.Code"] = code,
        };

    /// <summary>What an app would show that was given the secret printed on the page.</summary>
    private string CodeOn(Visit page)
    {
        var spoken = page.Document.QuerySelector(".digest")!.TextContent.Replace(" ", "");
        var bits = string.Concat(
            spoken.Select(c =>
                Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')
            )
        );
        return web.CodeOf([.. bits.Chunk(8).Select(b => Convert.ToByte(new string(b), 2))]);
    }
}
