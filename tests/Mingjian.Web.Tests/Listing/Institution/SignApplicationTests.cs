using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Storage;

namespace Mingjian.Web.Tests.Listing.Institution;

public sealed class SignApplicationTests(ListingWeb web) : IClassFixture<ListingWeb>
{
    [Fact, Proves("5.3", "5.3(1)1")]
    public async Task Sign_ShowsTheWholeText_AndGivesAReceipt()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        var signer = await web.SignInAsSignerAsync(organisation);
        var page = await signer.GetPageAsync($"{Url(draft)}/sign");
        page.MainText.ShouldContain(draft.Papers.Licence.Address);
        page.MainText.ShouldContain("社会环境监测机构名录管理承诺书");
        page.MainText.ShouldContain("确认其真实、有效、准确");

        var receipt = await signer.FollowAsync(await SubmitAsync(signer, page));

        receipt.MainText.ShouldContain("HZ2026-");
        receipt.MainText.ShouldContain("示例法定代表人");
        await using var db = web.Db();
        var told = await db
            .Messages.Where(m => m.OrganisationId == organisation.OrganisationId)
            .SingleAsync(Stop);
        var status = await signer.GetPageAsync(told.Link);
        status.Status.ShouldBe(HttpStatusCode.OK);
        status.MainText.ShouldContain("轮到市局受理");
        status.MainText.ShouldContain("第 1 次提交");
    }

    [Fact, Proves("5.3")]
    public async Task Sign_PostedTwice_LeadsToTheSameReceipt()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        var signer = await web.SignInAsSignerAsync(organisation);
        var page = await signer.GetPageAsync($"{Url(draft)}/sign");

        var first = await SubmitAsync(signer, page);
        var second = await SubmitAsync(signer, page);

        first.Location.ShouldBe($"{Url(draft)}/receipts/1");
        second.Location.ShouldBe(first.Location);
        await using var db = web.Db();
        (await db.Submissions.CountAsync(s => s.CaseId == draft.CaseId, Stop)).ShouldBe(1);
    }

    [Fact, Proves("5.3(1)1")]
    public async Task Sign_WithAWrongPassword_StoresNothing()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        var signer = await web.SignInAsSignerAsync(organisation);
        var page = await signer.GetPageAsync($"{Url(draft)}/sign");

        var answer = await SubmitAsync(signer, page, password: "不是这个密码");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        await using var db = web.Db();
        (await db.Submissions.AnyAsync(s => s.CaseId == draft.CaseId, Stop)).ShouldBeFalse();
    }

    [Fact, Proves("5.3(1)1")]
    public async Task Sign_ByASignerWhosePostEndedYesterday_SaysSo()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        var signer = await web.SignInAsSignerAsync(organisation, web.Today.AddDays(-1));

        var page = await signer.GetPageAsync($"{Url(draft)}/sign");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.MainText.ShouldContain("任职已于 2026-03-19 终止");
    }

    [Fact, Proves("5.3(1)")]
    public async Task Sign_OfAnIncompleteApplication_LeadsBackToWhatIsMissing()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(
            organisation,
            papers => papers with { Commitment = new() }
        );
        var signer = await web.SignInAsSignerAsync(organisation);

        var review = await signer.FollowAsync(await signer.GetPageAsync($"{Url(draft)}/sign"));

        review.MainText.ShouldContain("还有 1 处未填或有误");
        review
            .Document.QuerySelector(".errors a")!
            .GetAttribute("href")
            .ShouldBe($"{Url(draft)}/commitment?check=true");
    }

    [Fact, Proves("5.1")]
    public async Task Sign_ByAClerk_IsForbidden()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        var clerk = await web.SignInAs(Role.Clerk, organisation);

        var page = await clerk.GetPageAsync($"{Url(draft)}/sign");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact, Proves("5.3")]
    public async Task Withdraw_BeforeAcceptance_MakesItADraftAgain()
    {
        var organisation = await web.AddInstitutionAsync();
        var draft = await web.AddDraftAsync(organisation);
        var signer = await web.SignInAsSignerAsync(organisation);
        await SubmitAsync(signer, await signer.GetPageAsync($"{Url(draft)}/sign"));
        var status = await signer.GetPageAsync(Url(draft));

        await signer.SubmitFormAsync(status.Form("form[action*=Withdraw]"));

        await using var db = web.Db();
        var stored = await db.ListingApplications.SingleAsync(a => a.CaseId == draft.CaseId, Stop);
        (stored.Stage, stored.Round).ShouldBe((ApplicationStage.Draft, 1));
    }

    /// <summary>Every address of a case, asked by a signer of another institution.</summary>
    [Fact, Proves("3.2")]
    public async Task EveryRoute_OfAnotherInstitutionsCase_IsNotFound()
    {
        var draft = await web.AddDraftAsync(await web.AddInstitutionAsync());
        var stranger = await web.SignInAsSignerAsync(await web.AddInstitutionAsync());
        var routes = web
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route => route.StartsWith("institution/cases/", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        routes.Count.ShouldBeGreaterThan(15);

        foreach (var route in routes)
        {
            var address = "/" + Filled(route, draft);
            var page = await stranger.GetPageAsync(address);
            page.Status.ShouldBe(HttpStatusCode.NotFound, address);
            page.Text.ShouldNotContain(draft.Papers.Licence.Name);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Url(ListingApplication draft) => $"/institution/cases/{draft.CaseId}";

    private static string Filled(string route, ListingApplication draft) =>
        route
            .Replace("{caseId:guid}", draft.CaseId.ToString(), StringComparison.Ordinal)
            .Replace("{place}", $"{draft.Papers.Places[0].PlaceId}", StringComparison.Ordinal)
            .Replace(
                "{person}",
                $"{draft.Papers.KeyPersonnel[0].KeyPersonId}",
                StringComparison.Ordinal
            )
            .Replace("{line}", "1", StringComparison.Ordinal)
            .Replace("{round:int}", "1", StringComparison.Ordinal);

    private Task<Visit> SubmitAsync(
        Visitor signer,
        Visit page,
        string password = ListingWeb.Password
    ) =>
        signer.SubmitFormAsync(
            page.Form("main form:has([name=Shown])"),
            new Dictionary<string, string>
            {
                ["StepUp.Password"] = password,
                ["StepUp.Code"] = web.Code(),
            }
        );
}
