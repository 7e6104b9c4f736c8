using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Listing.Letters;

/// <summary>What the inboxes say when a case moves: one sentence, one link, the clause.</summary>
internal static class CaseNotices
{
    public static Posting Submitted(ListingCase listingCase, string institution) =>
        new(
            $"{institution}提交了{listingCase.Title}",
            listingCase.Round > 1
                ? $"第 {listingCase.Round} 次提交（补正后）。"
                : "请在办理期限内受理、审查。",
            ListingPaths.Case(listingCase.CaseId),
            "5.2",
            listingCase.DecisionTerm?.EndsOn,
            listingCase.CaseId
        );

    public static Posting Accepted(ListingCase listingCase) =>
        new(
            $"{listingCase.Title}已受理",
            "市生态环境局正在审查，办理进度可随时查看。",
            ListingPaths.OwnCase(listingCase),
            "5.2",
            About: listingCase.CaseId
        );

    public static Posting Returned(ListingCase listingCase, int comments) =>
        new(
            $"{listingCase.Title}退回补正（{comments} 条意见）",
            $"请在 {listingCase.CorrectionDueOn:yyyy-MM-dd} 前按意见补正后重新签署提交。",
            ListingPaths.OwnCase(listingCase),
            "5.2",
            listingCase.CorrectionDueOn,
            listingCase.CaseId
        );

    public static Posting Proposed(ListingCase listingCase) =>
        new(
            $"{listingCase.Title}待审核决定",
            $"经办{listingCase.PreparedByName}的意见：{(listingCase.OpinionIsToList ? "同意" : "不同意")}。",
            ListingPaths.Case(listingCase.CaseId),
            "5.2",
            listingCase.DecisionTerm?.EndsOn,
            listingCase.CaseId
        );

    public static Posting SentBack(ListingCase listingCase, string reason) =>
        new(
            $"{listingCase.Title}退回经办",
            reason,
            ListingPaths.Case(listingCase.CaseId),
            "5.2",
            listingCase.DecisionTerm?.EndsOn,
            listingCase.CaseId
        );

    public static Posting Decided(ListingCase listingCase) =>
        new(
            listingCase is ChangeFiling
                ? $"{listingCase.Title}{(listingCase.Stage == ApplicationStage.Listed ? "已核准" : "不予核准")}"
                : $"{listingCase.Title}：{listingCase.Stage.Text()}",
            $"理由：{listingCase.DecisionReason}",
            ListingPaths.OwnCase(listingCase),
            "5.2",
            About: listingCase.CaseId
        );

    public static Posting Notified(StandingProposal proposal) =>
        new(
            $"拟将贵机构变更为“{proposal.Next.Text()}”",
            $"事由：{proposal.Ground}。可在 {proposal.StatementDueOn:yyyy-MM-dd} 前陈述申辩。",
            ListingPaths.OwnProposal(proposal.ProposalId),
            "5.1",
            proposal.StatementDueOn,
            proposal.ProposalId
        );

    public static Posting ToDecide(StandingProposal proposal, string institution) =>
        new(
            $"{institution}：拟变更为“{proposal.Next.Text()}”",
            $"事由：{proposal.Ground}",
            ListingPaths.Proposal(proposal.ProposalId),
            "5.1",
            About: proposal.ProposalId
        );

    public static Posting Decided(StandingProposal proposal) =>
        new(
            proposal.Stage == ProposalStage.CarriedOut
                ? $"机构状态变更为“{proposal.Next.Text()}”"
                : $"不变更为“{proposal.Next.Text()}”",
            $"理由：{proposal.DecisionReason}",
            ListingPaths.OwnProposal(proposal.ProposalId),
            "5.1",
            About: proposal.ProposalId
        );
}
