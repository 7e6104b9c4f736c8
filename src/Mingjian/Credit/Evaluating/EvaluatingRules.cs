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

    public static readonly Rule CorrectionNeeded = new(
        "CREDIT-14-E1",
        "14.2",
        "采纳陈述申辩的，请至少剔除一条事实、更正一项数据，或改为予以评定。"
    );
    public static readonly Rule NoSuchLine = new(
        "CREDIT-14-E2",
        "14.2",
        "要剔除或更正的事实、数据不在本机构的评分输入中。请刷新页面后重新选择。"
    );
    public static readonly Rule ShareTurnedRound = new(
        "CREDIT-14-E3",
        "14.2",
        "更正后的数据有误：分子、分母须为非负整数，且分子不大于分母。"
    );
    public static readonly Rule NoneProposed = new(
        "CREDIT-3-E1",
        "3.2",
        "没有选中机构，或所选机构都不能提出初评意见。"
    );
    public static readonly Rule StatementWaits = new(
        "CREDIT-14-E4",
        "14.2",
        "该机构的陈述申辩还没有处理，处理后方可提出初评意见。"
    );
    public static readonly Rule AnotherLeads = new(
        "CREDIT-3-E2",
        "3.2",
        "该机构的注册地不在本辖区，由注册地所在区县提出初评意见。"
    );
    public static readonly Rule MinutesNeeded = new(
        "CREDIT-14-E5",
        "14.2",
        "请上传集体审定的会议纪要。"
    );
    public static readonly Rule PeriodNotOver = new(
        "CREDIT-15-E1",
        "15",
        "评价期间的截止日须早于今天，期间结束后方可启动评价。"
    );

    public static Rule PeriodTaken(DateOnly from, DateOnly to) =>
        new(
            "CREDIT-15-E2",
            "15",
            $"与 {from:yyyy-MM-dd} 至 {to:yyyy-MM-dd} 的评价期间重叠，一个期间只评价一次。"
        );

    public static Rule NoSetInForce(DateOnly to) =>
        new("CREDIT-15-E3", "15", $"没有在 {to:yyyy-MM-dd} 有效的指标体系，请先审批一个版本。");

    public static Rule StillComputing(int computed, int members) =>
        new("CREDIT-16-E1", "16", $"计分没有完成（{computed} / {members} 家），请先继续计分。");

    public static Rule NotStating(EvaluationStage stage) =>
        new(
            "CREDIT-14-E6",
            "14.2",
            $"本次评价当前为“{stage.Text()}”，不在预告知阶段，不能提交或处理陈述申辩。"
        );

    public static Rule NotProposing(EvaluationStage stage) =>
        new(
            "CREDIT-3-E3",
            "3.2",
            $"本次评价当前为“{stage.Text()}”，不在区县初评阶段，不能提出初评意见。"
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
