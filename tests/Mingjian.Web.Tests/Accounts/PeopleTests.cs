using System.Net;
using Mingjian.Accounts;

namespace Mingjian.Web.Tests.Accounts;

public sealed class PeopleTests(AccountsWeb web) : IClassFixture<AccountsWeb>
{
    [Fact]
    public async Task Role_EndedYesterday_OpensNothingAtTheNextRequest()
    {
        var (institution, administrator) = await InstitutionAsync();
        var clerk = await web.AddPersonAsync("填报员甲");
        var membership = await web.AddRoleAsync(clerk, institution, Role.Clerk);
        var visitor = await web.SignInAs(clerk);
        (await visitor.GetPageAsync("/institution")).Status.ShouldBe(HttpStatusCode.OK);
        var page = await administrator.GetPageAsync($"/institution/people/{clerk.Id}");

        var ended = await administrator.SubmitFormAsync(
            page.Form($"form:has(input[value='{membership.MembershipId}'])"),
            new { LastDay = web.Today.AddDays(-1).ToString("yyyy-MM-dd") }
        );

        ended.Location.ShouldBe($"/institution/people/{clerk.Id}");
        (await visitor.GetPageAsync("/institution")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await web.FactsOfAsync(institution)).ShouldContain(nameof(RoleEnded));
    }

    [Fact]
    public async Task Page_OfARoleThatEndedYesterday_SaysSo()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution, "本机构");
        var person = await web.AddPersonAsync("转岗");
        await web.AddRoleAsync(person, institution, Role.Clerk);
        await web.AddRoleAsync(
            person,
            institution,
            Role.InstitutionAdministrator,
            to: web.Today.AddDays(-1)
        );
        var visitor = await web.SignInAs(person);

        var visit = await visitor.GetPageAsync("/institution/people");

        visit.Status.ShouldBe(HttpStatusCode.Forbidden);
        visit.MainText.ShouldContain("“机构管理员”岗位已于 2026-03-19 终止");
    }

    [Fact]
    public async Task Role_OfTheLastAdministrator_CannotBeEnded()
    {
        var (_, administrator) = await InstitutionAsync();
        var page = await administrator.GetPageAsync(
            $"/institution/people/{administrator.Person!.Id}"
        );

        var refused = await administrator.SubmitFormAsync(page.Form("form[action*='handler=End']"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.MainText.ShouldContain("最后一名在任的机构管理员");
    }

    [Fact]
    public async Task Role_Given_OpensItsPagesAtTheNextRequest()
    {
        var (institution, administrator) = await InstitutionAsync();
        var clerk = await web.AddPersonAsync("填报员乙");
        await web.AddRoleAsync(clerk, institution, Role.Clerk);
        var visitor = await web.SignInAs(clerk);
        (await visitor.GetPageAsync("/institution/people")).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
        var page = await administrator.GetPageAsync($"/institution/people/{clerk.Id}");

        await administrator.SubmitFormAsync(
            page.Form("form[action*='handler=Give']"),
            new { Role = nameof(Role.InstitutionAdministrator), From = "2026-03-20" }
        );

        (await visitor.GetPageAsync("/institution/people")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/institution/people/{0}")]
    [InlineData("/console/people/{1}")]
    [InlineData("/console/people/{1}/{0}")]
    public async Task Person_OfAnotherInstitution_IsNotThere(string address)
    {
        var (_, administrator) = await InstitutionAsync();
        var other = await web.AddOrganisationAsync(OrganisationKind.Institution, "别家");
        var stranger = await web.AddPersonAsync("别家的人");
        await web.AddRoleAsync(stranger, other, Role.Clerk);
        var url = string.Format(address, stranger.Id, other.OrganisationId);

        var visit = await administrator.GetPageAsync(url);

        visit.Status.ShouldBe(
            url.StartsWith("/console", StringComparison.Ordinal)
                ? HttpStatusCode.Forbidden
                : HttpStatusCode.NotFound
        );
        visit.Text.ShouldNotContain("别家的人");
    }

    [Fact]
    public async Task Person_Disabled_IsOutAtTheNextRequestAndBackWhenEnabled()
    {
        var bureau = await web.AddOrganisationAsync(OrganisationKind.MunicipalBureau);
        var officer = await web.AddPersonAsync("经办甲");
        await web.AddRoleAsync(officer, bureau, Role.CaseOfficer);
        var visitor = await web.SignInAs(officer);
        var security = await web.SignInAs(Role.SecurityAdministrator, bureau);
        var address = $"/console/people/{bureau.OrganisationId}/{officer.Id}";
        var page = await security.GetPageAsync(address);

        await security.SubmitFormAsync(
            page.Form("form:has(button.danger)"),
            new { Reason = "调离" },
            button: "button.danger"
        );

        (await visitor.GetPageAsync("/console")).Location!.ShouldStartWith("/sign-in");
        (await security.GetPageAsync(address)).MainText.ShouldContain("恢复账号");
    }

    [Theory]
    [InlineData("/console/people")]
    [InlineData("/console/people/new")]
    [InlineData("/console/institution-invitations")]
    [InlineData("/console/institution-invitations/new")]
    [InlineData("/institution/people")]
    [InlineData("/institution/people/invite")]
    [InlineData("/institution/delegations")]
    [InlineData("/institution/delegations/new")]
    [InlineData("/institution/delegations/legal-post")]
    public async Task Page_OpensForItsDutyAlone(string url)
    {
        foreach (var (role, duties) in RoleDuties.Table)
        {
            var visitor = await web.SignInAs(role);
            var duty =
                url.StartsWith("/institution", StringComparison.Ordinal) ? Duties.ManageOwnPeople
                : url.Contains("invitations") ? Duties.Invite
                : Duties.ManagePeople;

            var visit = await visitor.GetPageAsync(url);

            visit.Status.ShouldBe(
                duties.Contains(duty) ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
                $"{role} {url}"
            );
        }
    }

    private async Task<(Organisation, Visitor)> InstitutionAsync()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution, "本机构");
        return (
            institution,
            await web.SignInAs(Role.InstitutionAdministrator, institution, "管理员")
        );
    }
}
