using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;

namespace Mingjian.Web.Tests.Listing.Institution;

public sealed class ChangeFilingTests(ListingWeb web) : IClassFixture<ListingWeb>
{
    public static TheoryData<ChangeKind> Kinds => [.. Enum.GetValues<ChangeKind>()];

    private const string Fields = "form:has([name=ChangedOn])";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("6")]
    public async Task Address_ChangedTwoMonthsAgo_IsSignedAndSaysHowLate()
    {
        var signer = await SignerAsync();
        var saved = await FillAsync(signer, await StartAsync(signer, ChangeKind.Address));
        saved.MainText.ShouldContain("逾期 43 天");
        var url = AddressOf(saved);
        var page = await signer.GetPageAsync($"{url}/sign");
        page.MainText.ShouldContain("重庆市渝中区示例路 1 号");
        page.MainText.ShouldContain("重庆市渝中区新示例路 9 号");
        page.MainText.ShouldContain("确认其真实、有效、准确");

        var receipt = await signer.FollowAsync(await SignAsync(signer, page));

        receipt.MainText.ShouldContain("HZ2026-");
        var status = await signer.GetPageAsync(url);
        status.MainText.ShouldContain("逾期 43 天");
        status.MainText.ShouldContain("轮到市局受理");
        (await signer.GetPageAsync($"{url}/rounds/1")).MainText.ShouldContain("新示例路 9 号");
        (await signer.GetPageAsync("/institution/changes")).MainText.ShouldContain("逾期 43 天");
        await using var db = web.Db();
        var caseId = Guid.Parse(url.Split('/')[^1]);
        var told = await db
            .Messages.Where(m => m.About == caseId && m.OrganisationId != null)
            .SingleAsync(Stop);
        told.Link.ShouldBe(url);
    }

    [Fact, Proves("6")]
    public async Task Sign_PostedTwice_LeadsToTheSameReceipt()
    {
        var signer = await SignerAsync();
        var saved = await FillAsync(signer, await StartAsync(signer, ChangeKind.Address));
        var page = await signer.GetPageAsync($"{AddressOf(saved)}/sign");

        var first = await SignAsync(signer, page);
        var second = await SignAsync(signer, page);

        first.Location.ShouldNotBeNull().ShouldEndWith("/receipts/1");
        second.Location.ShouldBe(first.Location);
        var caseId = Guid.Parse(AddressOf(saved).Split('/')[^1]);
        await using var db = web.Db();
        (await db.Submissions.CountAsync(s => s.CaseId == caseId, Stop)).ShouldBe(1);
    }

    [Fact, Proves("6")]
    public async Task Day_InTheFuture_IsRefusedWithTheReason()
    {
        var signer = await SignerAsync();
        var page = await StartAsync(signer, ChangeKind.Name);

        var answer = await signer.SubmitFormAsync(
            page.Form(Fields),
            new { ChangedOn = "2026-03-21", Name = "重庆新名环境检测有限公司" }
        );

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.MainText.ShouldContain("变更发生的日期不能晚于今天");
        answer
            .Document.QuerySelector("#Name")!
            .GetAttribute("value")
            .ShouldBe("重庆新名环境检测有限公司");
    }

    [Theory, Proves("6")]
    [MemberData(nameof(Kinds))]
    public async Task EveryKind_IsBegun_Saved_AndDiscarded(ChangeKind kind)
    {
        var signer = await SignerAsync();
        var page = await StartAsync(signer, kind);
        page.MainText.ShouldContain("一个月内办理");

        var saved = await signer.FollowAsync(
            await signer.SubmitFormAsync(page.Form(Fields), new { ChangedOn = "2026-03-10" })
        );
        saved.MainText.ShouldContain("变更办理时限");
        var gone = await signer.FollowAsync(
            await signer.SubmitFormAsync(saved.Form("form[action*=Discard]"))
        );

        gone.MainText.ShouldContain("还没有办理过信息变更");
    }

    [Fact, Proves("6")]
    public async Task TwoPeople_AtOneFiling_TheSecondSeesBothAndDecides()
    {
        var signer = await SignerAsync();
        var mine = await StartAsync(signer, ChangeKind.Name);
        var theirs = await signer.GetPageAsync(AddressOf(mine));
        await signer.SubmitFormAsync(theirs.Form(Fields), new { Name = "对方填的名称" });

        var conflict = await signer.SubmitFormAsync(mine.Form(Fields), new { Name = "我填的名称" });

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.MainText.ShouldContain("对方填的名称");
        var saved = await signer.FollowAsync(await signer.SubmitFormAsync(conflict.Form(Fields)));
        saved.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("我填的名称");
    }

    [Fact, Proves("6")]
    public async Task KeyPersonnel_AreEditedRowByRow_AndComeBackToTheFiling()
    {
        var signer = await SignerAsync();
        var page = await StartAsync(signer, ChangeKind.KeyPersonnel);
        var url = AddressOf(page);

        var rows = await signer.FollowAsync(
            await signer.SubmitFormAsync(
                page.Form(Fields),
                new { ChangedOn = "2026-03-10" },
                "[name=go][value=rows]"
            )
        );
        await signer.SubmitFormAsync(rows.Form("form[action*=Remove]"));
        var changed = await signer.FollowAsync(
            await signer.GetPageAsync(url.Replace("changes", "cases", StringComparison.Ordinal))
        );

        rows.MainText.ShouldContain("技术负责人");
        AddressOf(changed).ShouldBe(url);
        changed.Document.QuerySelector("table.compare").ShouldNotBeNull();
    }

    [Fact, Proves("6")]
    public async Task Withdraw_BeforeAcceptance_MakesItADraftAgain()
    {
        var signer = await SignerAsync();
        var url = AddressOf(await FillAsync(signer, await StartAsync(signer, ChangeKind.Address)));
        await SignAsync(signer, await signer.GetPageAsync($"{url}/sign"));
        var status = await signer.GetPageAsync(url);

        var draft = await signer.FollowAsync(
            await signer.SubmitFormAsync(status.Form("form[action*=Withdraw]"))
        );

        draft.MainText.ShouldContain("轮到本机构填写");
    }

    [Fact, Proves("6")]
    public async Task Abandon_OfAWithdrawnFiling_AsksForTheReasonAndFreesTheMatter()
    {
        var signer = await SignerAsync();
        var url = AddressOf(await FillAsync(signer, await StartAsync(signer, ChangeKind.Address)));
        await SignAsync(signer, await signer.GetPageAsync($"{url}/sign"));
        var status = await signer.GetPageAsync(url);
        var draft = await signer.FollowAsync(
            await signer.SubmitFormAsync(status.Form("form[action*=Withdraw]"))
        );
        draft.Document.QuerySelector("form[action*=Discard]").ShouldBeNull();

        var refused = await signer.SubmitFormAsync(draft.Form("form[action*=Abandon]"));
        var gone = await signer.FollowAsync(
            await signer.SubmitFormAsync(
                draft.Form("form[action*=Abandon]"),
                new { Reason = "搬迁取消" }
            )
        );

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.MainText.ShouldContain("请填写理由");
        gone.MainText.ShouldContain("放弃");
        AddressOf(await StartAsync(signer, ChangeKind.Address)).ShouldNotBe(url);
        (await signer.GetPageAsync(url)).MainText.ShouldContain("搬迁取消");
    }

    [Fact, Proves("6")]
    public async Task Changes_OfAnInstitutionNotInTheList_AreNotBegun()
    {
        var signer = await web.SignInAsSignerAsync(await web.AddInstitutionAsync());

        var page = await signer.GetPageAsync("/institution/changes/new");

        page.MainText.ShouldContain("不在名录中");
    }

    /// <summary>Every address of a filing, asked by a signer of another institution.</summary>
    [Fact, Proves("3.2")]
    public async Task EveryRoute_OfAnotherInstitutionsFiling_IsNotFound()
    {
        var own = AddressOf(await StartAsync(await SignerAsync(), ChangeKind.Address));
        var stranger = await SignerAsync();
        var routes = web
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!)
            .Where(route => route.StartsWith("/institution/changes/{", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        routes.Count.ShouldBe(3);

        foreach (var route in routes)
        {
            var address = route
                .Replace("/institution/changes/{caseId:guid}", own, StringComparison.Ordinal)
                .Replace("{round:int}", "1", StringComparison.Ordinal);
            (await stranger.GetPageAsync(address)).Status.ShouldBe(
                HttpStatusCode.NotFound,
                address
            );
        }
    }

    private static string AddressOf(Visit visit) =>
        visit.Response.RequestMessage!.RequestUri!.AbsolutePath;

    private async Task<Visitor> SignerAsync()
    {
        var organisation = await web.AddInstitutionAsync();
        await web.AddListedAsync(organisation);
        return await web.SignInAsSignerAsync(organisation);
    }

    /// <summary>As <see cref="StartChangeFiling"/> is asked from the page.</summary>
    private static async Task<Visit> StartAsync(Visitor signer, ChangeKind kind)
    {
        var choice = await signer.GetPageAsync("/institution/changes/new");
        return await signer.FollowAsync(
            await signer.SubmitFormAsync(choice.Form(), null, $"[name=kind][value={kind}]")
        );
    }

    private static async Task<Visit> FillAsync(Visitor signer, Visit page) =>
        await signer.FollowAsync(
            await signer.SubmitFormAsync(
                page.Form(Fields),
                new
                {
                    ChangedOn = "2026-01-05",
                    Address = "重庆市渝中区新示例路 9 号",
                    Evidence = new FormFile(
                        "变更后执照.pdf",
                        Encoding.UTF8.GetBytes("%PDF-1.7\n%changed\n%%EOF\n")
                    ),
                }
            )
        );

    private Task<Visit> SignAsync(Visitor signer, Visit page) =>
        signer.SubmitFormAsync(
            page.Form("main form:has([name=Shown])"),
            new Dictionary<string, string>
            {
                ["StepUp.Password"] = ListingWeb.Password,
                ["StepUp.Code"] = web.Code(),
            }
        );
}
