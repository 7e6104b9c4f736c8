using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Accounts.Storage;
using Mingjian.Journal.Jobs;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Accounts;

public sealed class SessionTests(AccountsWeb web) : IClassFixture<AccountsWeb>
{
    private readonly byte[] key = SecondFactor.NewKey();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_OfTwoOrganisations_ChoosesAndSwitches()
    {
        var bureau = await web.AddOrganisationAsync(OrganisationKind.MunicipalBureau, "市局");
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution, "甲检测");
        var person = await web.AddPersonAsync("两处任职");
        await web.AddRoleAsync(person, bureau, Role.CaseOfficer);
        await web.AddRoleAsync(person, institution, Role.Clerk);
        var visitor = await web.SignInAs(person);

        var asked = await visitor.GetPageAsync("/console");
        await ChooseAsync(visitor, bureau);
        var officer = await visitor.GetPageAsync("/console");
        await ChooseAsync(visitor, institution);
        var clerk = await visitor.GetPageAsync("/console/institution-invitations");

        asked.Location.ShouldBe("/account/organisation?return=%2Fconsole");
        officer.Status.ShouldBe(HttpStatusCode.OK);
        clerk.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Person_WithoutThatRole_CannotChooseTheOrganisation()
    {
        var other = await web.AddOrganisationAsync(OrganisationKind.Institution, "别家");
        var home = await web.AddOrganisationAsync(OrganisationKind.Institution, "本家");
        var visitor = await web.SignInAs(Role.Clerk, home);
        var page = await visitor.GetPageAsync("/account/organisation");

        var refused = await visitor.SubmitFormAsync(
            page.Form(),
            new { organisationId = other.OrganisationId.ToString() }
        );

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Api_WithoutSession_AnswersAProblemDocument()
    {
        var visit = await web.Public().PostAsync("/uploads", []);

        visit.Status.ShouldBe(HttpStatusCode.Unauthorized);
        visit.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task StepUp_WrongAndRight_CountsAndTellsHow()
    {
        var bureau = await web.AddOrganisationAsync(OrganisationKind.MunicipalBureau);
        var person = await web.AddAccountAsync(Role.ReviewingOfficer, bureau, key);

        var code = web.CodeOf(key);

        var wrong = await ConfirmAsync(person, "wrong wrong wrong", code);
        var right = await ConfirmAsync(person, AccountsWeb.Password, code);
        var again = await ConfirmAsync(person, AccountsWeb.Password, code);

        wrong.ShouldBeNull();
        right.ShouldNotBeNull().Method.ShouldBe("密码＋动态验证码");
        again.ShouldBeNull("a code is good for one act");
        (await web.FactsOfAsync(bureau)).ShouldBe([
            nameof(CredentialsRefused),
            nameof(CredentialsRefused),
        ]);
    }

    [Fact]
    public async Task StepUp_GuessedFiveTimes_LocksTheAccount()
    {
        var bureau = await web.AddOrganisationAsync(OrganisationKind.MunicipalBureau);
        var person = await web.AddAccountAsync(Role.ReviewingOfficer, bureau, key);

        for (var i = 0; i < CredentialCheck.AllowedFailures; i++)
        {
            await ConfirmAsync(person, "wrong wrong wrong", "");
        }

        (await ConfirmAsync(person, AccountsWeb.Password, web.CodeOf(key))).ShouldBeNull();
        (await web.FactsOfAsync(bureau)).ShouldContain(nameof(AccountLocked));
    }

    [Fact]
    public async Task Sweep_RemovesOldSessionsAndForgottenForms()
    {
        var visitor = await web.SignInAs(Role.Clerk);
        await using var scope = web.Services.CreateAsyncScope();
        web.SystemTime.Shift += TimeSpan.FromDays(200);

        await scope.ServiceProvider.GetRequiredService<SweepSessions>().RunAsync(web.Today, Stop);

        (
            await web.Db().Sessions.AnyAsync(s => s.SessionId == visitor.SessionId, Stop)
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task Keys_OfCookies_LieSealedInTheDatabase()
    {
        await web.SignInAs(Role.Clerk);

        var stored = await web.Db().DataProtectionKeys.Select(k => k.Xml!).ToListAsync(Stop);

        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(xml => xml.Contains("<sealed ") && !xml.Contains("<masterKey"));
    }

    [Fact]
    public async Task Account_EndOtherDevices_EndsThemOnly()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution);
        var person = await web.AddPersonAsync("两台设备");
        await web.AddRoleAsync(person, institution, Role.Clerk);
        var (here, there) = (await web.SignInAs(person), await web.SignInAs(person));
        var page = await here.GetPageAsync("/account");

        await here.SubmitFormAsync(page.Form("form[action*='EndOthers']"));

        (await here.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await there.GetPageAsync("/account")).Location!.ShouldStartWith("/sign-in");
    }

    private static async Task ChooseAsync(Visitor visitor, Organisation organisation)
    {
        var page = await visitor.GetPageAsync("/account/organisation");
        var form = (IHtmlFormElement)
            page
                .Document.QuerySelector($"input[value='{organisation.OrganisationId}']")!
                .Closest("form")!;
        await visitor.SubmitFormAsync(form);
    }

    private async Task<IdentityConfirmed?> ConfirmAsync(Person person, string password, string code)
    {
        await using var scope = web.Services.CreateAsyncScope();
        scope
            .ServiceProvider.GetRequiredService<Desk>()
            .Seat(
                new(person.Id, person.FullName, "市局审核", Guid.Empty, "", new HashSet<string>()),
                Viewer.Municipal
            );
        return await scope
            .ServiceProvider.GetRequiredService<ConfirmIdentity>()
            .RunAsync(password, code, "审核决定", "本机", Stop);
    }
}
