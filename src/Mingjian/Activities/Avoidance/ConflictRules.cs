using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>What article 4 refuses or remarks.</summary>
public static class ConflictRules
{
    public static readonly Rule GroupNeeded = new(
        "ACTIVITIES-4-1",
        "4",
        "请填写控制集团的名称，同一集团用同一名称。"
    );

    public static readonly Rule MemberNameNeeded = new(
        "ACTIVITIES-4-2",
        "4",
        "请填写集团成员的单位名称。"
    );

    public static readonly Rule GroupDaysInOrder = new(
        "ACTIVITIES-4-3",
        "4",
        "退出集团的日期早于加入的日期，请核对。"
    );

    public static readonly Rule GroupEnded = new(
        "ACTIVITIES-4-4",
        "4",
        "这个成员已经登记了退出日期，不能再次登记。"
    );

    public static readonly Rule GroupTwice = new(
        "ACTIVITIES-4-5",
        "4",
        "这个单位在这段时间已经登记在同一集团中，请核对统一社会信用代码和日期。"
    );

    public static readonly Rule ReasonNeeded = new("ACTIVITIES-4-6", "4", "请写明理由。");

    public static readonly Rule MeasureNeeded = new(
        "ACTIVITIES-4-7",
        "4",
        "请写明采取的回避措施：谁不参与、怎样隔离、从何时起。"
    );

    public static readonly Rule NotOfThePair = new(
        "ACTIVITIES-4-8",
        "4",
        "退出的委托应是本事项的两份委托之一，请重新选择。"
    );

    public static readonly Rule GivenUpAhead = new(
        "ACTIVITIES-4-9",
        "4",
        "退出委托的日期不能晚于今天，请在解除后再登记。"
    );

    public static readonly Rule ProofNeeded = new(
        "ACTIVITIES-4-10",
        "4",
        "请上传解除委托的证明，例如解除协议或终止通知。"
    );

    public static Rule NoSuchMove(ConflictStage from, ConflictStage to) =>
        new(
            "ACTIVITIES-4-11",
            "4",
            $"回避事项当前为“{from.Text()}”，不能变为“{to.Text()}”，请刷新页面后再办理。"
        );

    /// <summary>Said of the commission that came later; names only the institution's own commissions.</summary>
    public static Rule Conflict(ConflictPair pair) =>
        new(
            "ACTIVITIES-4-12",
            "4",
            $"管理部门的委托“{pair.Authoritys}”与被管理对象一方的委托“{pair.Regulateds}”在 {pair.From:yyyy-MM-dd} 至 {pair.To:yyyy-MM-dd} 重叠"
                + (pair.Group is { } group ? $"（控制集团：{group}）" : "")
                + "，不得同时接受。本委托已记录，受理受阻：请在“回避事项”中退出其中一份或提出回避措施。"
        );

    /// <summary>Of <see cref="WorkUnder"/>.</summary>
    public const string WorkUnderCode = "ACTIVITIES-4-13";

    /// <summary>Whether what <see cref="WorkUnder"/> said is about this commission.</summary>
    public static bool SpeaksOf(string message, string commission) =>
        message.StartsWith($"所属委托“{commission}”", StringComparison.Ordinal);

    public static Rule WorkUnder(string commission, CommissionAcceptance acceptance) =>
        new(
            WorkUnderCode,
            "4",
            $"所属委托“{commission}”{acceptance.Text()}，已完成的工作仍可如实报送，将作为事实记录。"
        );
}
