using System.Net;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;

namespace Mingjian.Web.Tests.Accounts;

public sealed class SignInTests(AccountsWeb web) : IClassFixture<AccountsWeb>
{
    private readonly byte[] key = SecondFactor.NewKey();

    [Fact]
    public async Task SignIn_WithPasswordAndCode_LeadsToTheAskedPage()
    {
        var (person, bureau) = await OfficerAsync();
        var visitor = web.Public();

        var visit = await AccountsWeb.SignInAsync(
            visitor,
            person,
            code: web.CodeOf(key),
            page: "/sign-in?return=%2Faccount"
        );

        visit.Location.ShouldBe("/account");
        (await visitor.GetPageAsync("/account")).MainText.ShouldContain(person.UserName!);
        (await web.FactsOfAsync(bureau)).ShouldBe(["SignedIn"]);
    }

    [Fact]
    public async Task SignIn_SetsAHostCookieThatScriptsCannotRead()
    {
        var (person, _) = await OfficerAsync();

        var visit = await AccountsWeb.SignInAsync(web.Public(), person, code: web.CodeOf(key));

        var cookie = visit
            .Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("__Host-mingjian=", StringComparison.Ordinal));
        cookie.ShouldContain("secure");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("path=/");
    }

    [Fact]
    public async Task SignIn_WithACodeUsedBefore_IsRefused()
    {
        var (person, _) = await OfficerAsync();
        var code = web.CodeOf(key);
        await AccountsWeb.SignInAsync(web.Public(), person, code: code);

        var again = await AccountsWeb.SignInAsync(web.Public(), person, code: code);

        again.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task SignIn_WhateverIsWrong_SaysTheSame()
    {
        var (person, _) = await OfficerAsync();
        var unknown = new Person { FullName = "", UserName = "nobody@example.test" };

        var answers = new[]
        {
            await AccountsWeb.SignInAsync(web.Public(), unknown),
            await AccountsWeb.SignInAsync(web.Public(), person, "wrong password wrong"),
            await AccountsWeb.SignInAsync(web.Public(), person, code: "000000"),
            await AccountsWeb.SignInAsync(web.Public(), person),
        };

        answers.Select(a => a.Status).Distinct().ShouldBe([HttpStatusCode.Unauthorized]);
        answers
            .Select(a => a.Document.QuerySelector("[role=alert]")!.TextContent)
            .Distinct()
            .Count()
            .ShouldBe(1);
    }

    [Fact]
    public async Task SignIn_AfterFiveFailures_IsLockedForAQuarterOfAnHour()
    {
        var (person, bureau) = await OfficerAsync();

        for (var i = 0; i < CredentialCheck.AllowedFailures; i++)
        {
            await AccountsWeb.SignInAsync(web.Public(), person, "wrong password wrong");
        }

        var locked = await AccountsWeb.SignInAsync(web.Public(), person, code: web.CodeOf(key));
        web.SystemTime.Shift += CredentialCheck.LockTime;
        var later = await AccountsWeb.SignInAsync(web.Public(), person, code: web.CodeOf(key));

        locked.Status.ShouldBe(HttpStatusCode.Unauthorized);
        later.Location.ShouldBe("/home");
        (await web.FactsOfAsync(bureau)).Count(f => f == nameof(AccountLocked)).ShouldBe(1);
    }

    [Fact]
    public async Task SignIn_WithARecoveryCode_WorksOnce()
    {
        var (person, bureau) = await OfficerAsync();
        var recovery = RecoveryCode.New();
        await using var db = web.Db();
        db.RecoveryCodes.Add(
            new() { PersonId = person.Id, Hash = RecoveryCode.HashOf(person.Id, recovery) }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var first = await AccountsWeb.SignInAsync(
            web.Public(),
            person,
            code: recovery.ToLowerInvariant()
        );
        var second = await AccountsWeb.SignInAsync(web.Public(), person, code: recovery);

        first.Location.ShouldBe("/home");
        second.Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await web.FactsOfAsync(bureau)).ShouldContain(nameof(RecoveryCodeUsed));
    }

    [Fact]
    public async Task SignIn_ToAnotherSite_LeadsHome()
    {
        var (person, _) = await OfficerAsync();

        var visit = await AccountsWeb.SignInAsync(
            web.Public(),
            person,
            code: web.CodeOf(key),
            page: "/sign-in?return=https%3A%2F%2Fevil.example"
        );

        visit.Location.ShouldBe("/home");
    }

    [Fact]
    public async Task SignIn_OfAnOfficerWithoutSecondFactor_OpensNothingButEnrolment()
    {
        var bureau = await web.AddOrganisationAsync(OrganisationKind.MunicipalBureau);
        var person = await web.AddAccountAsync(Role.CaseOfficer, bureau, key: null);
        var visitor = web.Public();
        await AccountsWeb.SignInAsync(visitor, person);

        var console = await visitor.GetPageAsync("/console");

        console.Location.ShouldBe("/account/second-factor?return=%2Fconsole");
    }

    [Fact]
    public async Task SignOut_EndsTheSessionOnTheServer()
    {
        var (person, _) = await OfficerAsync();
        var visitor = web.Public();
        await AccountsWeb.SignInAsync(visitor, person, code: web.CodeOf(key));
        var copied = visitor.Cookies.GetAllCookies().Single(c => c.Name == "__Host-mingjian");
        var thief = web.Public();
        thief.Carry(new Cookie(copied.Name, copied.Value, "/", "localhost") { Secure = true });
        (await thief.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);

        var page = await visitor.GetPageAsync("/sign-out");
        await visitor.SubmitFormAsync(page.Form());

        (await thief.GetPageAsync("/account")).Location!.ShouldStartWith("/sign-in");
        (await visitor.GetPageAsync("/account")).Location!.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Session_LeftAlone_EndsAfterHalfAnHour()
    {
        var (person, _) = await OfficerAsync();
        var visitor = web.Public();
        await AccountsWeb.SignInAsync(visitor, person, code: web.CodeOf(key));

        web.SystemTime.Shift += Session.Idle + TimeSpan.FromMinutes(1);

        (await visitor.GetPageAsync("/account")).Location!.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Session_KeptBusy_EndsAfterTwelveHours()
    {
        var (person, _) = await OfficerAsync();
        var visitor = web.Public();
        await AccountsWeb.SignInAsync(visitor, person, code: web.CodeOf(key));
        var pages = new List<HttpStatusCode>();

        for (var i = 0; i < 36; i++)
        {
            web.SystemTime.Shift += TimeSpan.FromMinutes(20);
            pages.Add((await visitor.GetPageAsync("/account")).Status);
        }

        pages.Take(35).Distinct().ShouldBe([HttpStatusCode.OK]);
        pages[35].ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Password_Changed_EndsEveryOtherSession()
    {
        var (person, _) = await OfficerAsync();
        var (here, there) = (web.Public(), web.Public());
        await AccountsWeb.SignInAsync(here, person, code: web.CodeOf(key));
        await AccountsWeb.SignInAsync(there, person, code: web.CodeOf(key, steps: 1));
        web.SystemTime.Shift += TimeSpan.FromMinutes(2);
        var page = await here.GetPageAsync("/account/password");

        var done = await here.SubmitFormAsync(
            page.Form(),
            new Dictionary<string, string>
            {
                ["Present.Password"] = AccountsWeb.Password,
                ["Present.Code"] = web.CodeOf(key),
                ["Password"] = "tj7-Kp2-wVm-9Qz",
                ["Repeated"] = "tj7-Kp2-wVm-9Qz",
            }
        );

        done.Location.ShouldBe("/account");
        (await here.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await there.GetPageAsync("/account")).Location!.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Password_ThatIsCommon_IsRefusedWithTheReason()
    {
        var (person, _) = await OfficerAsync();
        var visitor = web.Public();
        await AccountsWeb.SignInAsync(visitor, person, code: web.CodeOf(key));
        var page = await visitor.GetPageAsync("/account/password");

        var refused = await visitor.SubmitFormAsync(
            page.Form(),
            new Dictionary<string, string>
            {
                ["Present.Password"] = AccountsWeb.Password,
                ["Present.Code"] = "",
                ["Password"] = "password2026",
                ["Repeated"] = "password2026",
            }
        );

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.MainText.ShouldContain("这个密码太常见");
    }

    private async Task<(Person Person, Organisation Bureau)> OfficerAsync()
    {
        var bureau = await web.AddOrganisationAsync(OrganisationKind.MunicipalBureau);
        return (await web.AddAccountAsync(Role.CaseOfficer, bureau, key), bureau);
    }
}
