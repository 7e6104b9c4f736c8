using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing;

/// <summary>A lock is proposed, told, and decided by another (I-17); so are removal and reactivation.</summary>
[Proves("5.1")]
public sealed class StandingProposalTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);
    private static readonly DateOnly DueOn = new(2026, 3, 27);
    private static readonly Actor Proposer = Officer("甲");
    private static readonly Actor Decider = Officer("乙");

    [Fact]
    public void Lock_OfWhichTheInstitutionWasNotTold_MayNotBeCarriedOut() =>
        Refused(Lock(), proposal => proposal.Decide(Decider, carryOut: true, "两期无业务", Today))
            .ShouldBe(ListingRules.NotNotified.Code);

    [Fact]
    public void Lock_DecidedByWhoProposedIt_IsRefused()
    {
        var proposal = Lock();
        proposal.Notify(DueOn, Today);

        Refused(proposal, p => p.Decide(Proposer, carryOut: true, "两期无业务", DueOn.AddDays(1)))
            .ShouldBe(ListingRules.DeciderPrepared.Code);
    }

    [Fact]
    public void Lock_WhileTheInstitutionMayAnswer_IsNotCarriedOut()
    {
        var proposal = Lock();
        proposal.Notify(DueOn, Today);

        Refused(proposal, p => p.Decide(Decider, carryOut: true, "两期无业务", DueOn))
            .ShouldBe(ListingRules.StatementTermRuns(DueOn).Code);
    }

    [Fact]
    public void Lock_AfterTheTermToAnswer_IsCarriedOutByAnother()
    {
        var proposal = Lock();
        proposal.Notify(DueOn, Today);

        proposal.Decide(Decider, carryOut: true, "两期无业务", DueOn.AddDays(1));

        proposal.Stage.ShouldBe(ProposalStage.CarriedOut);
    }

    [Fact]
    public void Lock_AfterTheInstitutionAnswered_MayBeDroppedAtOnce()
    {
        var proposal = Lock();
        proposal.Notify(DueOn, Today);
        proposal.State("上期有业务，报送有误", [], Today);

        proposal.Decide(Decider, carryOut: false, "情况属实", Today);

        proposal.Stage.ShouldBe(ProposalStage.Dropped);
    }

    private static StandingProposal Lock() =>
        new()
        {
            InstitutionId = Guid.CreateVersion7(),
            Next = Standing.Locked,
            Ground = "连续两期无业务",
            ProposedBy = Proposer.PersonId,
            ProposedByName = Proposer.Name,
            ProposedOn = Today,
        };

    private static string Refused(StandingProposal proposal, Action<StandingProposal> act) =>
        Should.Throw<RuleBroken>(() => act(proposal)).Rule.Code;

    private static Actor Officer(string name) =>
        new(
            Guid.CreateVersion7(),
            name,
            "市局审核",
            Guid.CreateVersion7(),
            "重庆市生态环境局",
            new HashSet<string>()
        );
}
