using Mingjian.Journal.Inbox;

namespace Mingjian.Credit.Evaluating;

/// <summary>What the inboxes say when an evaluation moves.</summary>
internal static class EvaluatingNotices
{
    public static Posting Previewed(Evaluation evaluation, Guid memberId) =>
        new(
            $"{evaluation.Year} 年度信用风险评价预告知",
            $"请查看本机构的计分情况。不同意的，可在 {evaluation.StatementDueOn:yyyy-MM-dd} 前（含当日）陈述申辩一次。",
            EvaluatingPaths.Own(memberId),
            "14.2",
            evaluation.StatementDueOn,
            memberId
        );

    public static Posting Stated(Evaluation evaluation, EvaluationMember member) =>
        new(
            $"{member.Name}对 {evaluation.Year} 年度预告知陈述申辩",
            "请核对事实后决定是否采纳；全部处理完毕方可结束初评。",
            EvaluatingPaths.Member(member.MemberId),
            "14.2",
            About: member.MemberId
        );

    public static Posting StatementDecided(EvaluationMember member, bool accepted, string reason) =>
        new(
            accepted ? "陈述申辩已采纳，计分结果已更新" : "陈述申辩未采纳",
            $"理由：{reason}",
            EvaluatingPaths.Own(member.MemberId),
            "14.2",
            About: member.MemberId
        );

    public static Posting ToPropose(Evaluation evaluation) =>
        new(
            $"{evaluation.Year} 年度信用风险评价：请提出初评意见",
            $"预告知已发出，请在陈述申辩期内（到 {evaluation.StatementDueOn:yyyy-MM-dd}）核对本辖区机构并提出初评意见。",
            EvaluatingPaths.Proposals(evaluation.EvaluationId),
            "3.2",
            evaluation.StatementDueOn,
            evaluation.EvaluationId
        );

    public static Posting SentBack(Evaluation evaluation, string reason) =>
        new(
            $"{evaluation.Year} 年度信用风险评价退回初评",
            $"理由：{reason}",
            EvaluatingPaths.Proposals(evaluation.EvaluationId),
            "3.1",
            About: evaluation.EvaluationId
        );

    public static Posting ToReview(Evaluation evaluation) =>
        new(
            $"{evaluation.Year} 年度信用风险评价待市级审核",
            "区县初评已结束。",
            EvaluatingPaths.Decide(evaluation.EvaluationId),
            "3.1",
            About: evaluation.EvaluationId
        );

    public static Posting ToDecide(Evaluation evaluation, string opinion) =>
        new(
            $"{evaluation.Year} 年度信用风险评价待集体审定",
            $"审核意见：{opinion}",
            EvaluatingPaths.Decide(evaluation.EvaluationId),
            "14.2",
            About: evaluation.EvaluationId
        );

    public static Posting Cancelled(Evaluation evaluation, string reason) =>
        new(
            $"{evaluation.Year} 年度信用风险评价已撤销",
            $"此前的预告知不再有效。理由：{reason}",
            EvaluatingPaths.OwnEvaluations,
            "15",
            About: evaluation.EvaluationId
        );
}
