using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;

namespace Mingjian.Web.Tests.Listing.Institution;

public sealed class OwnStandingTests(ListingWeb web) : IClassFixture<ListingWeb>
{
    private const string Asking = "form:has([name=Ground])";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Proves("5.1")]
    public async Task Deregistration_IsSigned_AndPressedTwiceAskedOnce()
    {
        var (organisation, signer) = await SignerAsync();
        var page = await signer.GetPageAsync("/institution/standing");
        page.MainText.ShouldContain("在册");

        var first = await AskAsync(signer, page, "Deregistered");
        var second = await AskAsync(signer, page, "Deregistered");

        second.Location.ShouldBe(first.Location);
        var shown = await signer.FollowAsync(first);
        shown.MainText.ShouldContain("申请变更为“注销”");
        shown.MainText.ShouldContain("不再从事监测服务");
        await using var db = web.Db();
        (
            await db.StandingProposals.CountAsync(
                p => p.InstitutionId == organisation.OrganisationId,
                Stop
            )
        ).ShouldBe(1);
    }

    [Fact, Proves("5.1")]
    public async Task Request_WithoutGround_IsAskedForAgain()
    {
        var (_, signer) = await SignerAsync();
        var page = await signer.GetPageAsync("/institution/standing");

        var answer = await signer.SubmitFormAsync(
            page.Form(Asking),
            new { Next = "Deregistered", Ground = " " }
        );

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.MainText.ShouldContain("请填写申请的事由");
    }

    [Fact, Proves("5.1")]
    public async Task Lock_AfterItsNotice_IsAnsweredWithinTheTerm()
    {
        var (organisation, signer) = await SignerAsync();
        var proposal = await ProposeAsync(organisation, notified: true);
        var url = ListingPaths.OwnProposal(proposal.ProposalId);
        var page = await signer.GetPageAsync(url);
        page.MainText.ShouldContain("2026-03-27");

        var stated = await signer.FollowAsync(
            await signer.SubmitFormAsync(
                page.Form("form:has([name=Statement])"),
                new { Statement = "本机构本季度已有三份委托。" }
            )
        );

        stated.MainText.ShouldContain("已陈述申辩");
        stated.MainText.ShouldContain("本季度已有三份委托");
        (await signer.GetPageAsync("/institution/standing")).MainText.ShouldContain("锁定");
    }

    [Fact, Proves("5.1")]
    public async Task Lock_BeforeItsNotice_IsNotShown()
    {
        var (organisation, signer) = await SignerAsync();
        var proposal = await ProposeAsync(organisation, notified: false);

        var page = await signer.GetPageAsync(ListingPaths.OwnProposal(proposal.ProposalId));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Proves("3.2")]
    public async Task Proposal_OfAnotherInstitution_IsNotFound()
    {
        var (organisation, _) = await SignerAsync();
        var (_, stranger) = await SignerAsync();
        var proposal = await ProposeAsync(organisation, notified: true);

        var page = await stranger.GetPageAsync(ListingPaths.OwnProposal(proposal.ProposalId));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Organisation Organisation, Visitor Signer)> SignerAsync()
    {
        var organisation = await web.AddInstitutionAsync();
        await web.AddListedAsync(organisation);
        return (organisation, await web.SignInAsSignerAsync(organisation));
    }

    private async Task<StandingProposal> ProposeAsync(Organisation organisation, bool notified)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<ProposeStanding>(null);
        await using var db = web.Database.Open(desk, new(web.LawTime));
        var proposal = new StandingProposal
        {
            InstitutionId = organisation.OrganisationId,
            Next = Standing.Locked,
            Ground = "连续两个评价期间无业务。",
            ProposedBy = Guid.CreateVersion7(),
            ProposedByName = "示例经办",
            ProposedOn = web.Today,
        };
        proposal.Begin();

        if (notified)
        {
            proposal.Notify(new(2026, 3, 27), web.Today);
        }

        db.Add(proposal);
        await db.SaveChangesAsync(Stop);
        return proposal;
    }

    private Task<Visit> AskAsync(Visitor signer, Visit page, string next) =>
        signer.SubmitFormAsync(
            page.Form(Asking),
            new Dictionary<string, string>
            {
                ["Next"] = next,
                ["Ground"] = "业务转型，不再从事监测服务。",
                ["StepUp.Password"] = ListingWeb.Password,
                ["StepUp.Code"] = web.Code(),
            }
        );
}
