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
}
