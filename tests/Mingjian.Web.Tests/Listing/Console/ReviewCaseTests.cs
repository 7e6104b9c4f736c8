using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Storage;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;

namespace Mingjian.Web.Tests.Listing.Console;

public sealed class ReviewCaseTests(ListingWeb web) : IClassFixture<ListingWeb>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.2")]
    public async Task Page_LinksToEachListAsAWorkbook()
    {
        var (organisation, caseId) = await SubmittedAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync($"/console/cases/{caseId}");

        page.MainText.ShouldContain(organisation.Name);
        var links = page
            .Document.QuerySelectorAll("main a[href$='.xlsx']")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        links.ShouldBe([
            $"/console/cases/{caseId}/export/scope.xlsx",
            $"/console/cases/{caseId}/export/staff.xlsx",
            $"/console/cases/{caseId}/export/equipment.xlsx",
        ]);

        foreach (var link in links)
        {
            var file = await officer.Http.GetAsync(link, Stop);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            (await file.Content.ReadAsByteArrayAsync(Stop))[..2].ShouldBe("PK"u8.ToArray());
        }
    }

    [Fact, Proves("3.2")]
    public async Task Application_IsSeenByTheOfficerOfItsDistrictAlone()
    {
        var (organisation, caseId) = await SubmittedAsync();
        var own = await DistrictAsync("500103");
        var other = await DistrictAsync("500106");
        var found = $"/console/cases?q={Uri.EscapeDataString(organisation.Name)}";

        (await own.GetPageAsync(found)).MainText.ShouldContain(organisation.Name);
        (await own.GetPageAsync($"/console/cases/{caseId}")).Status.ShouldBe(HttpStatusCode.OK);
        (await other.GetPageAsync(found))
            .Document.QuerySelector($"a[href$='{caseId}']")
            .ShouldBeNull();
        (await other.GetPageAsync($"/console/cases/{caseId}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact, Proves("3.2")]
    public async Task Draft_IsSeenByNoOfficer()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);

        foreach (
            var officer in (Visitor[])
                [await DistrictAsync("500103"), await web.SignInAs(Role.CaseOfficer)]
        )
        {
            (await officer.GetPageAsync($"/console/cases/{draft.CaseId}")).Status.ShouldBe(
                HttpStatusCode.NotFound
            );
        }
    }

    [Theory, Proves("5.3(1)4")]
    [InlineData("identity")]
    [InlineData("phone")]
    [InlineData("contact")]
    public async Task PersonalValue_OfKeyPersonnelAndContact_IsShownWithARecordedReason(string what)
    {
        var (organisation, caseId) = await SubmittedAsync();
        var officer = await web.SignInAs(Role.CaseOfficer);
        var page = await officer.GetPageAsync($"/console/cases/{caseId}");
        var papers = await web.PapersOfAsync(caseId);
        var person = papers.KeyPersonnel[0];
        var (field, whole) = what switch
        {
            "identity" => (
                PaperField.OfKeyPerson(person.KeyPersonId, "identity"),
                TestData.Identity(10 + (int)person.Post)
            ),
            "phone" => (
                PaperField.OfKeyPerson(person.KeyPersonId, "phone"),
                $"1380001{(int)person.Post:0000}"
            ),
            _ => (PaperField.ContactPhone, "13900000001"),
        };
        page.Text.ShouldNotContain(whole);
        var link = page
            .Document.QuerySelectorAll("main a[href^='/console/unmask/']")
            .Select(a => a.GetAttribute("href")!)
            .Single(href => Uri.UnescapeDataString(href).Contains($":{field}/"));

        var asked = await officer.GetPageAsync(link);
        var shown = await officer.SubmitFormAsync(
            asked.Form(),
            new { Reason = "电话核实任职情况" }
        );

        asked.Text.ShouldNotContain(whole);
        shown.MainText.ShouldContain(whole);
        await using var db = web.Db();
        var recorded = await db.JournalEntries.SingleAsync(
            e => e.Fact == "PersonalValueUnmasked" && e.PersonId == officer.Person!.Id,
            Stop
        );
        recorded.Stream.ShouldBe(organisation.OrganisationId);
        recorded.Reason.ShouldBe("电话核实任职情况");
        recorded.Content.ShouldNotContain(whole);
    }

    [Fact, Proves("5.3(1)4")]
    public async Task PersonalValue_OfADraftOrAnotherField_IsNotFound()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        var officer = await web.SignInAs(Role.CaseOfficer);
        var (_, caseId) = await SubmittedAsync();

        foreach (
            var id in (string[])
                [
                    PaperValues.OfCase(draft.CaseId, PaperField.ContactPhone),
                    PaperValues.OfCase(caseId, PaperField.ContactName),
                    PaperValues.OfCase(caseId, PaperField.OfKeyPerson(Guid.Empty, "phone")),
                    PaperValues.OfInstitution(caseId, PaperField.ContactPhone),
                    "case:x",
                ]
        )
        {
            var url = $"/console/unmask/{PaperValues.Name}/{Uri.EscapeDataString(id)}/Phone";
            (await officer.GetPageAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, id);
        }
    }

    [Fact, Proves("5.3(1)4")]
    public async Task PersonalValue_OfAListedInstitution_HasItsLink()
    {
        var organisation = await web.AddInstitutionAsync();
        await web.AddListedAsync(organisation);
        await using var db = web.Db();
        var number = (
            await db.Institutions.SingleAsync(
                i => i.InstitutionId == organisation.OrganisationId,
                Stop
            )
        ).Number;
        var officer = await web.SignInAs(Role.CaseOfficer);

        var page = await officer.GetPageAsync($"/console/institutions/{number}");

        var link = page.Document.QuerySelector("main a[href^='/console/unmask/']")!;
        (await officer.GetPageAsync(link.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Proves("5.2")]
    public async Task Step_ShowsItsCommentsUntilTheyAreAnswered()
    {
        var (organisation, caseId) = await SubmittedAsync();
        await ReturnAsync(caseId, PaperField.LicenceAddress);
        var clerk = await web.SignInAs(Role.Clerk, organisation);
        var url = $"/institution/cases/{caseId}";
        var returned = await clerk.GetPageAsync(url);
        var step = await clerk.GetPageAsync($"{url}/licence");

        await clerk.SubmitFormAsync(
            step.Form("main form[method=post]"),
            new { Address = "重庆市渝中区改正路 2 号" }
        );

        var answered = await clerk.GetPageAsync(url);
        Step(returned).ShouldBe("退回 1 条");
        Step(answered).ShouldBe("已完成");
        answered.MainText.ShouldContain("退回补正意见（1 条，已修改 1 条）");
    }

    private static string Step(Visit visit) =>
        visit.Document.QuerySelector("nav.steps a[href$='/licence'] em")!.TextContent;

    private async Task<Visitor> DistrictAsync(string office) =>
        await web.SignInAs(
            Role.DistrictOfficer,
            await web.AddOrganisationAsync(
                OrganisationKind.DistrictBureau,
                $"区县局{office}",
                office
            )
        );

    private async Task<(Organisation Organisation, Guid CaseId)> SubmittedAsync()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        var signer = await web.SignInAsSignerAsync(organisation);
        var page = await signer.GetPageAsync($"/institution/cases/{draft.CaseId}/sign");
        var receipt = await signer.SubmitFormAsync(
            page.Form("main form:has([name=Shown])"),
            new Dictionary<string, string>
            {
                ["StepUp.Password"] = ListingWeb.Password,
                ["StepUp.Code"] = web.Code(),
            }
        );
        receipt.Location.ShouldNotBeNull(receipt.MainText);
        return (organisation, draft.CaseId);
    }

    private async Task ReturnAsync(Guid caseId, string field)
    {
        await using var db = web.Db();
        db.Desk.Open<ReturnCase>(duty: null);
        var listingCase = await db.ListingCases.SingleAsync(c => c.CaseId == caseId, Stop);
        var comment = TestData.Comment(listingCase, field, "与执照不符");
        listingCase.Accept(web.Today);
        listingCase.Return([comment], web.Today.AddDays(10), TestLaw.On(web.Today));
        db.Add(comment);
        await db.SaveChangesAsync(Stop);
    }
}
