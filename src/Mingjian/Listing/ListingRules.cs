using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>What 名录管理 refuses, with the words the person reads.</summary>
public static class ListingRules
{
    public static readonly Rule ReturnNeedsComments = new(
        "LISTING-5-1",
        "5.2",
        "退回补正须至少写明一条补正意见，请在需要修改的栏目旁填写。"
    );
    public static readonly Rule CorrectionDueInFuture = new(
        "LISTING-5-2",
        "5.2",
        "补正期限须晚于今天。"
    );
    public static readonly Rule OpinionNeeded = new(
        "LISTING-5-3",
        "5.2",
        "请填写审查意见后再提交审核。"
    );
    public static readonly Rule ReasonNeeded = new("LISTING-5-4", "5.2", "请填写理由。");
    public static readonly Rule DeciderPrepared = new(
        "LISTING-5-5",
        "5.2",
        "您是本件的经办人，不能同时作出决定，请由其他审核人员办理。"
    );

    public static readonly Rule CommentNeedsField = new(
        "LISTING-5-82",
        "5.2",
        "没有指明意见所针对的栏目，请在需要修改的栏目旁填写意见。"
    );

    public static readonly Rule NoLetterDue = new(
        "LISTING-5-81",
        "5.2",
        "本件在当前阶段没有需要拟制的文书。请刷新后核对所处阶段。"
    );

    public static readonly Rule RecordConfirmed = new(
        "LISTING-5-80",
        "5.1",
        "该机构的名录信息已由机构签字确认，不能再用存量名录覆盖。"
    );

    public static Rule NotEditable(ApplicationStage stage) =>
        new(
            "LISTING-5-6",
            "5.3",
            $"本件当前为“{stage.Text()}”，不能修改。只有草稿或退回补正的办理件可以修改。"
        );

    public static Rule NoSuchMove(ApplicationStage from, ApplicationStage to) =>
        new(
            "LISTING-5-7",
            "5.2",
            $"本件当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面查看最新状态。"
        );

    public static Rule NoSuchStanding(Standing from, Standing to) =>
        new("LISTING-5-8", "5.1", $"机构当前为“{from.Text()}”，不能变为“{to.Text()}”。");

    public static readonly Rule StatementDueInFuture = new(
        "LISTING-5-9",
        "5.1",
        "陈述申辩期限须晚于今天。"
    );
    public static readonly Rule StatementNeeded = new(
        "LISTING-5-10",
        "5.1",
        "请填写陈述申辩内容。"
    );
    public static readonly Rule StatementTooLate = new(
        "LISTING-5-11",
        "5.1",
        "陈述申辩期限已过，不能再提交。"
    );
    public static readonly Rule NotNotified = new(
        "LISTING-5-12",
        "5.1",
        "尚未告知机构，不能执行。请先送达告知书。"
    );
    public static readonly Rule ProposalOpen = new(
        "LISTING-5-13",
        "5.1",
        "该机构已有一件状态变更正在办理，请先办结。"
    );
    public static readonly Rule FilingOpen = new(
        "LISTING-6-1",
        "6",
        "同一事项已有一件变更正在办理，请先办结或放弃。"
    );
    public static readonly Rule NotInList = new(
        "LISTING-6-2",
        "6",
        "机构尚未纳入名录，不能办理信息变更。"
    );
    public static readonly Rule ChangedOnNeeded = new(
        "LISTING-6-3",
        "6",
        "请填写变更发生的日期，一个月的期限自该日起算。"
    );
    public static readonly Rule ChangedOnInFuture = new(
        "LISTING-6-4",
        "6",
        "变更发生的日期不能晚于今天。"
    );
    public static readonly Rule NothingChanged = new(
        "LISTING-6-5",
        "6",
        "变更后的内容与变更前相同，没有可办理的变更。"
    );
    public static readonly Rule ApplicationOpen = new(
        "LISTING-5-15",
        "5.1",
        "已有一件名录申请正在办理，请先办结或放弃。"
    );

    public static Rule StatementTermRuns(DateOnly? dueOn) =>
        new(
            "LISTING-5-14",
            "5.1",
            $"机构的陈述申辩期限到 {dueOn:yyyy-MM-dd} 为止，期满前不能作出执行决定。"
        );

    public static Rule NoSuchProposalMove(ProposalStage from, ProposalStage to) =>
        new(
            "LISTING-5-16",
            "5.1",
            $"本件当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面查看最新状态。"
        );

    public static Rule NotUnderCheck(ApplicationStage stage) =>
        new(
            "LISTING-5-17",
            "5.2",
            $"本件当前为“{stage.Text()}”，只有受理后、提交审核前才能填写补正意见。"
        );

    public static Rule NotToBeAskedFor(Standing next) =>
        new("LISTING-5-18", "5.1", $"机构只能申请注销或恢复在册，不能申请“{next.Text()}”。");

    public static readonly Rule ExtraPaperUnclear = new(
        "LISTING-5-39",
        "5.3(1)7",
        "请填写资料名称，并至少要求文件或文字之一。"
    );
    public static readonly Rule ExtraPaperInPast = new(
        "LISTING-5-40",
        "5.3(1)7",
        "起始日期不能早于今天。"
    );
    public static readonly Rule ExtraPaperTwice = new(
        "LISTING-5-41",
        "5.3(1)7",
        "已有同名的资料要求，请先停止原要求或更换名称。"
    );
    public static readonly Rule ExtraPaperEnded = new(
        "LISTING-5-42",
        "5.3(1)7",
        "这项资料已经停止要求。"
    );

    public static readonly Rule EvidenceNeeded = new(
        "LISTING-6-6",
        "6",
        "请上传证明变更的材料，例如变更后的营业执照、任命文件或证书附表。"
    );
}
