using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mingjian.Accounts;

namespace Mingjian.Web.Tests.Accounts;

[Proves("5.3(1)1")]
public sealed class DelegationTests(AccountsWeb web) : IClassFixture<AccountsWeb>
{
    private static readonly byte[] Pdf =
        "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task Paper_FiledAndEnded_StandsInTheListAndTheJournal()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution, "甲检测");
        var chief = await web.AddPersonAsync("法人甲");
        await web.AddRoleAsync(chief, institution, Role.Representative);
        var delegated = await web.AddPersonAsync("受托人乙");
        await web.AddRoleAsync(delegated, institution, Role.Representative);
        var visitor = await web.SignInAs(Role.InstitutionAdministrator, institution);
        await PostAsync(visitor, chief);

        var filed = await FileAsync(visitor, delegated);
        var list = await visitor.GetPageAsync("/institution/delegations");
        var paper = list.Document.QuerySelector<IHtmlAnchorElement>("a[href^='/files/']")!;
        var file = await visitor.Http.GetAsync(
            paper.GetAttribute("href"),
            TestContext.Current.CancellationToken
        );
        await visitor.SubmitFormAsync(list.Form("form[action$='handler=End']"));
        var ended = await visitor.GetPageAsync("/institution/delegations");

        filed.Location.ShouldBe("/institution/delegations");
        list.MainText.ShouldContain("变更备案");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        ended.MainText.ShouldContain("2026-03-20 终止");
        (await web.FactsOfAsync(institution)).ShouldBe([
            nameof(LegalPostRecorded),
            nameof(DelegationFiled),
            nameof(DelegationEnded),
        ]);
    }

    [Fact]
    public async Task Paper_ForAPersonOfAnotherInstitution_IsRefused()
    {
        var institution = await web.AddOrganisationAsync(OrganisationKind.Institution, "乙检测");
        var other = await web.AddOrganisationAsync(OrganisationKind.Institution, "丙检测");
        var chief = await web.AddPersonAsync("法人乙");
        await web.AddRoleAsync(chief, institution, Role.Representative);
        var stranger = await web.AddPersonAsync("外人");
        await web.AddRoleAsync(stranger, other, Role.Representative);
        var visitor = await web.SignInAs(Role.InstitutionAdministrator, institution);
        await PostAsync(visitor, chief);

        var refused = await FileAsync(visitor, stranger);

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task PostAsync(Visitor visitor, Person chief)
    {
        var page = await visitor.GetPageAsync("/institution/delegations/legal-post");
        var done = await visitor.SubmitFormAsync(
            page.Form(),
            new { PersonId = chief.Id.ToString(), From = "2024-01-12" }
        );
        done.Location.ShouldBe("/institution/delegations", done.MainText);
    }

    private static async Task<Visit> FileAsync(Visitor visitor, Person person)
    {
        var page = await visitor.GetPageAsync("/institution/delegations/new");
        return await visitor.SubmitFormAsync(
            page.Form(),
            new
            {
                PersonId = person.Id.ToString(),
                Scopes = "ChangeFiling",
                From = "2026-03-20",
                To = "2026-12-31",
                Paper = new FormFile("授权委托书.pdf", Pdf, "application/pdf"),
            }
        );
    }
}
