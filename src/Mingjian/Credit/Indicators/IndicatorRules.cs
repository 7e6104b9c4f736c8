using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>What 第十五条 refuses when an indicator set is made.</summary>
public static class IndicatorRules
{
    public static readonly Rule NameNeeded = new(
        "CREDIT-15-S1",
        "15",
        "请填写版本名称，如“2026 年版”，不超过 100 字。"
    );

    public static readonly Rule OtherPerson = new(
        "CREDIT-15-S2",
        "15",
        "您参与了这一版本的起草或送审，不能由您批准施行，请由其他人员办理。"
    );

    public static readonly Rule ReasonNeeded = new(
        "CREDIT-15-S3",
        "15",
        "请写明理由，起草人据此修改。"
    );

    public static readonly Rule NothingChanged = new(
        "CREDIT-15-S4",
        "15",
        "内容与前一版本完全相同，没有可送审的调整。请先修改指标，或作废这一草稿。"
    );

    public static Rule NoSuchMove(IndicatorSetStage from, IndicatorSetStage to) =>
        new(
            "CREDIT-15-S5",
            "15",
            $"这一版本当前为“{from.Text()}”，不能变为“{to.Text()}”，请刷新页面后再办理。"
        );

    public static Rule NotADraft(IndicatorSetStage stage) =>
        new(
            "CREDIT-15-S6",
            "15",
            $"只有起草中的版本可以修改，这一版本为“{stage.Text()}”。请另起草一个新版本。"
        );

    public static Rule PastDayNeedsReason(DateOnly from) =>
        new(
            "CREDIT-15-S7",
            "15",
            $"施行日 {from:yyyy-MM-dd} 早于今天，会用于已经过去的评价期，请写明理由。"
        );

    public static Rule AlreadyUsed(string name, DateOnly until) =>
        new(
            "CREDIT-15-S8",
            "15",
            $"“{name}”已用于截至 {until:yyyy-MM-dd} 的评价，已用过的指标体系不能再改变。请把施行日定在 {until:yyyy-MM-dd} 之后。"
        );

    public static Rule ContentInvalid(SetProblem problem, int count) =>
        new(
            "CREDIT-15-S9",
            "15",
            $"指标体系有 {count} 处问题，没有保存。第一处在 {problem.Path}：{problem.Message}"
        );

    public static Rule NoSuchIndicator(string code) =>
        new("CREDIT-15-S10", "15", $"这一版本没有代码为 {code} 的指标，请刷新页面后再办理。");
}
