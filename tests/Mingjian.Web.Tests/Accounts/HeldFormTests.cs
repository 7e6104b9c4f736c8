using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;

namespace Mingjian.Web.Tests.Accounts;

/// <summary>A session that expires in a long form: nothing typed is lost.</summary>
public sealed class HeldFormTests(AccountsWeb web) : IClassFixture<AccountsWeb>
{
    private static readonly object Typed = new
    {
        Name = "涪江检测有限公司",
        CreditCode = "91350100M000100Y43",
        Email = "fu@fujiang.example",
        FullName = "线一\r\n线二 <b>&\"",
        Roles = new[] { nameof(Role.Clerk), nameof(Role.Representative) },
    };

    private readonly byte[] key = SecondFactor.NewKey();

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_IsSentAgainAfterSignIn()
    {
        var (officer, visitor) = await OfficerAsync();
        var late = await SendLateAsync(visitor);
        late.Location.ShouldNotBeNull().ShouldStartWith("/sign-in?return=%2Faccount%2Fheld%2F");

        var held = await SignInAgainAsync(visitor, officer, late);
        held.MainText.ShouldContain("您填写的内容已保留");
        var sent = await visitor.SubmitFormAsync(held.Form("#held"));

        sent.Document.QuerySelector("#invitation-link").ShouldNotBeNull(sent.MainText);
        var invitation = await web.Db()
            .Invitations.SingleAsync(
                i => i.Email == "fu@fujiang.example",
                TestContext.Current.CancellationToken
            );
        invitation.Roles.ShouldBe([Role.Clerk, Role.Representative]);
        invitation.FullName.ShouldBe("线一\r\n线二 <b>&\"");
        (await HeldAsync(officer)).ShouldBe(0);
    }

    [Fact]
    public async Task Form_Held_IsNobodyElses()
    {
        var (_, visitor) = await OfficerAsync();
        var late = await SendLateAsync(visitor);
        var (other, _) = await OfficerAsync();

        var visit = await SignInAgainAsync(visitor, other, late);

        visit.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Form_Held_IsNotReadableInTheDatabase()
    {
        var (officer, visitor) = await OfficerAsync();

        await SendLateAsync(visitor);

        var stored = await web.Db()
            .HeldForms.SingleAsync(
                f => f.PersonId == officer.Id,
                TestContext.Current.CancellationToken
            );
        stored.Content.AsSpan().IndexOf("fujiang"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task Form_OfSecretsAlone_IsNotKept()
    {
        var (officer, visitor) = await OfficerAsync();
        var page = await visitor.GetPageAsync("/account/password");
        web.SystemTime.Shift += TimeSpan.FromHours(1);

        await visitor.SubmitFormAsync(
            page.Form(),
            new Dictionary<string, string>
            {
                ["Present.Password"] = AccountsWeb.Password,
                ["Present.Code"] = "123456",
                ["Password"] = "new password 2026",
                ["Repeated"] = "new password 2026",
            }
        );

        (await HeldAsync(officer)).ShouldBe(0);
    }

    [Fact]
    public async Task Form_WithAFile_KeepsItsFieldsAndNamesTheFile()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution);
        var person = await web.AddAccountAsync(Role.InstitutionAdministrator, institution, key);
        var visitor = await web.SignInAs(person);
        var page = await visitor.GetPageAsync("/institution/delegations/new");
        web.SystemTime.Shift += TimeSpan.FromHours(1);

        var late = await visitor.SubmitFormAsync(
            page.Form(),
            new Dictionary<string, object?>
            {
                ["PersonId"] = person.Id.ToString(),
                ["From"] = "2026-03-20",
                ["Paper"] = new FormFile("委托书.pdf", new byte[600_000], "application/pdf"),
            }
        );
        var held = await SignInAgainAsync(visitor, person, late);

        held.MainText.ShouldContain("委托书.pdf");
        var again = await visitor.SubmitFormAsync(held.Form("#held"));
        again.Document.QuerySelector<IHtmlInputElement>("#From")!.Value.ShouldBe("2026-03-20");
    }

    [Fact]
    public async Task Form_LargerThanTheLimit_IsNotKept()
    {
        var (officer, visitor) = await OfficerAsync();

        var late = await SendLateAsync(visitor, new { FullName = new string('长', 100_000) });

        late.Location.ShouldBe("/sign-in?return=%2Fhome");
        (await HeldAsync(officer)).ShouldBe(0);
    }

    [Fact]
    public async Task Form_FromAnotherSite_IsNotKept()
    {
        var (officer, visitor) = await OfficerAsync();
        visitor.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        await SendLateAsync(visitor);

        (await HeldAsync(officer)).ShouldBe(0);
    }

    [Fact]
    public async Task Form_Held_IsGoneAfterADay()
    {
        var (officer, visitor) = await OfficerAsync();
        var late = await SendLateAsync(visitor);
        web.SystemTime.Shift += HeldForm.Life;

        var visit = await SignInAgainAsync(visitor, officer, late);

        visit.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Visit> SendLateAsync(Visitor visitor, object? typed = null)
    {
        var page = await visitor.GetPageAsync("/console/institution-invitations/new");
        web.SystemTime.Shift += TimeSpan.FromHours(1);
        return await visitor.SubmitFormAsync(page.Form(), typed ?? Typed);
    }

    private async Task<Visit> SignInAgainAsync(Visitor visitor, Person person, Visit late)
    {
        var signedIn = await AccountsWeb.SignInAsync(
            visitor,
            person,
            code: web.CodeOf(key),
            page: late.Location!
        );
        return await visitor.GetPageAsync(signedIn.Location!);
    }

    private async Task<(Person, Visitor)> OfficerAsync()
    {
        var bureau = await web.AddOrganisationAsync(OrganisationKind.MunicipalBureau);
        var person = await web.AddAccountAsync(Role.CaseOfficer, bureau, key);
        return (person, await web.SignInAs(person));
    }

    private async Task<int> HeldAsync(Person person) =>
        await web.Db()
            .HeldForms.CountAsync(
                f => f.PersonId == person.Id,
                TestContext.Current.CancellationToken
            );
}
