using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>What the yearly evaluation refuses, with the words the person reads.</summary>
public static class EvaluatingRules
{
    public static readonly Rule PeriodTurnedRound = new(
        "CREDIT-15-1",
        "15",
        "评价期间的起始日不能晚于截止日。"
    );
    public static readonly Rule ReviewerScored = new(
        "CREDIT-14-2",
        "14.2",
        "您参与了本次评价的计分或初评，不能审核或审定，请由其他人员办理。"
    );
    public static readonly Rule DeciderReviewed = new(
        "CREDIT-14-3",
        "14.2",
        "您是本次评价的审核人，不能同时登记集体审定，请由其他人员办理。"
    );
    public static readonly Rule OpinionNeeded = new("CREDIT-14-4", "14.2", "请填写意见或理由。");
    public static readonly Rule StatementNeeded = new(
        "CREDIT-14-5",
        "14.2",
        "请填写陈述申辩的内容。"
    );
    public static readonly Rule StatedAlready = new(
        "CREDIT-14-6",
        "14.2",
        "本次评价已提交过陈述申辩，不能重复提交。公示期内仍可提出异议。"
    );
    public static readonly Rule NoStatementOpen = new(
        "CREDIT-14-7",
        "14.2",
        "没有待处理的陈述申辩，可能已由他人处理。请刷新页面。"
    );
    public static readonly Rule StatementDueInFuture = new(
        "CREDIT-14-8",
        "14.2",
        "陈述申辩的截止日须晚于今天。"
    );

    public static Rule PeriodStillRuns(DateOnly to) =>
        new("CREDIT-14-9", "14.2", $"评价期间到 {to:yyyy-MM-dd} 才结束，结束后方可冻结。");

    public static Rule StatementTermRuns(DateOnly? due) =>
        new("CREDIT-14-10", "14.2", $"陈述申辩期限到 {due:yyyy-MM-dd}，期满后方可结束初评。");

    public static Rule StatementsOpen(int open) =>
        new("CREDIT-14-11", "14.2", $"还有 {open} 件陈述申辩没有处理，请先处理。");

    public static Rule StatementTooLate(DateOnly? due) =>
        new(
            "CREDIT-14-12",
            "14.2",
            due is null
                ? "本次评价没有在征求陈述申辩。"
                : $"陈述申辩期限已于 {due:yyyy-MM-dd} 届满。公示期内可以提出异议。"
        );

    public static Rule RatingsOpen(int open) =>
        new("CREDIT-20-1", "20", $"还有 {open} 家机构的结果没有公布，全部公布后才能结束。");

    public static Rule NoSuchMove(EvaluationStage from, EvaluationStage to) =>
        new(
            "CREDIT-14-13",
            "14.2",
            $"本次评价当前为“{from.Text()}”，不能进入“{to.Text()}”。请刷新页面查看最新状态。"
        );
}
