using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>What the law refuses about verified facts.</summary>
public static class FactRules
{
    public static readonly Rule TitleNeeded = new(
        "CREDIT-14-F1",
        "14.1",
        "请用一句话写明事实：谁、何时、做了什么。"
    );

    public static readonly Rule KindNeeded = new("CREDIT-14-F2", "14.1", "请选择事实类别。");

    public static readonly Rule EvidenceNeeded = new(
        "CREDIT-14-F3",
        "14.1",
        "请上传证据：决定书、检查记录、公示页面截图等。没有证据的事实不得计入评价。"
    );

    public static readonly Rule HappenedAhead = new(
        "CREDIT-14-F4",
        "14.1",
        "发生日期晚于今天，请核对。"
    );

    public static readonly Rule DecidedAhead = new(
        "CREDIT-14-F5",
        "14.1",
        "决定日期晚于今天，请核对。"
    );

    public static readonly Rule DecidedBefore = new(
        "CREDIT-14-F6",
        "14.1",
        "决定日期早于发生日期，请核对两个日期。"
    );

    public static readonly Rule UntilBefore = new(
        "CREDIT-14-F7",
        "14.1",
        "期限届满日早于决定日期，请核对。"
    );

    public static readonly Rule EndedAhead = new(
        "CREDIT-14-F8",
        "14.1",
        "履行或移出日期晚于今天，请在履行或移出之后再登记。"
    );

    public static readonly Rule EndedBefore = new(
        "CREDIT-14-F9",
        "14.1",
        "履行或移出日期早于事实发生的日期，请核对。"
    );

    public static readonly Rule AmountNeeded = new(
        "CREDIT-14-F10",
        "14.1",
        "处罚种类含罚款，请填写罚款金额（大于 0，单位元）。"
    );

    public static readonly Rule NotOverdue = new(
        "CREDIT-17-F11",
        "17",
        "履行期限尚未届满，不构成逾期不履行。发生日期应为期限届满之后。"
    );

    public static readonly Rule DaysWrong = new(
        "CREDIT-14-F12",
        "14.1",
        "逾期天数应大于 0，请核对。"
    );

    public static readonly Rule NeverListed = new(
        "CREDIT-14-F13",
        "14.2",
        "该机构未纳入名录，不在信用风险评价范围内，不能登记事实。请核对机构。"
    );

    public static readonly Rule VerifierEntered = new(
        "CREDIT-14-F14",
        "14.1",
        "这条事实由您录入，应由他人核实。"
    );

    public static readonly Rule ReasonNeeded = new("CREDIT-14-F15", "14.1", "请写明理由。");

    public static readonly Rule StatementNeeded = new(
        "CREDIT-14-F16",
        "14.1",
        "请写明陈述申辩的内容：哪一点与事实不符，依据是什么。"
    );

    public static readonly Rule NotVerified = new(
        "CREDIT-14-F17",
        "14.1",
        "只有已核实的事实可以办理这一步，请刷新页面查看最新状态。"
    );

    public static readonly Rule StatementOpen = new(
        "CREDIT-14-F18",
        "14.1",
        "已提交的陈述申辩尚未答复，请等待答复后再提交。"
    );

    public static readonly Rule NoStatement = new(
        "CREDIT-14-F19",
        "14.1",
        "没有待答复的陈述申辩，请刷新页面查看最新状态。"
    );

    public static readonly Rule GroundEnds = new(
        "CREDIT-17-F20",
        "17",
        "这类事实没有履行或移出的状态，不需要登记。"
    );

    public static readonly Rule NotRepairable = new(
        "CREDIT-17-F21",
        "17",
        "这类事实不适用信用修复。"
    );

    public static readonly Rule AlreadyDone = new(
        "CREDIT-14-F22",
        "14.1",
        "已经登记过，不能重复登记。请刷新页面查看最新状态。"
    );

    public static readonly Rule RepairedAhead = new(
        "CREDIT-17-F23",
        "17",
        "修复日期应在事实的决定日期之后、不晚于今天，请核对。"
    );

    public static readonly Rule LinkToItself = new(
        "CREDIT-14-F24",
        "14.1",
        "不能与自身合并，请选择另一条事实。"
    );

    public static readonly Rule LinkAcross = new(
        "CREDIT-14-F25",
        "14.1",
        "两条事实属于不同机构，不能作为同一事件合并。"
    );

    public static readonly Rule LinkChain = new(
        "CREDIT-14-F26",
        "14.1",
        "所选事实已并入另一条事实，或本条下已有并入的事实。请直接并入最初的那一条。"
    );

    public static readonly Rule NotLinked = new(
        "CREDIT-14-F27",
        "14.1",
        "这条事实没有并入其他事实，请刷新页面查看最新状态。"
    );

    public static Rule UnknownKind(string code) =>
        new("CREDIT-14-F28", "14.1", $"没有“{code}”这一事实类别，请重新选择。");

    public static Rule FieldNeeded(FactField field, FactKind kind) =>
        new("CREDIT-14-F29", "14.1", $"“{kind.Name}”须填写{field.Text()}。");

    public static Rule WrongSource(FactSource source, FactKind kind) =>
        new(
            "CREDIT-14-F30",
            "14.1",
            $"“{kind.Name}”的来源不能是{source.Text()}，可选：{string.Join('、', kind.Sources.Select(s => s.Text()))}。"
        );

    public static Rule WrongPenalty(PenaltyKind heaviest, FactKind kind) =>
        new(
            "CREDIT-14-F31",
            "14.1",
            $"决定书中最重的一项是{heaviest.Text()}，不属于“{kind.Name}”。请改选“{FactKinds.OfPenalty(heaviest, kind.IsVeto).Name}”。"
        );

    public static Rule BeforeListing(DateOnly happened, DateOnly listed) =>
        new(
            "CREDIT-14-F32",
            "14.2",
            $"事实发生于 {happened:yyyy-MM-dd}，该机构 {listed:yyyy-MM-dd} 才纳入名录，当时不在评价范围内，不能登记。"
        );

    public static Rule NotListedThen(DateOnly happened) =>
        new(
            "CREDIT-14-F33",
            "14.2",
            $"事实发生于 {happened:yyyy-MM-dd}，该机构当时不在名录中，不能登记。"
        );

    public static Rule NoSuchMove(FactStage from, FactStage to) =>
        new(
            "CREDIT-14-F34",
            "14.1",
            $"这条事实当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面后再办理。"
        );

    public static Rule EnteredBefore(VerifiedFact known) =>
        new(
            "CREDIT-14-F35",
            "14.1",
            $"这件事已于 {known.EnteredOn:yyyy-MM-dd} 登记为“{known.Title}”（{known.Stage.Text()}），一份文书只登记一条。"
        );

    public static readonly Rule OneVeto = new(
        "CREDIT-17-F36",
        "17",
        "一条事实只能符合第十七条的一种情形，请分别登记。"
    );

    public static readonly Rule DeciderEntered = new(
        "CREDIT-14-F37",
        "14.1",
        "这条事实由您录入，陈述申辩应由他人答复。"
    );
}
