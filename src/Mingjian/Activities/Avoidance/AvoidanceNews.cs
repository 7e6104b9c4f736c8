using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>What both sides are told of a conflict of interest.</summary>
public static class AvoidanceNews
{
    public static string OwnPath(Guid conflictId) =>
        $"/institution/activities/conflicts/{conflictId}";

    public static string Path(Guid conflictId) => $"/console/activities/conflicts/{conflictId}";

    public static Posting Found(ConflictOfInterest conflict) =>
        new(
            $"发现回避事项：委托“{conflict.BlockedCommission}”受理受阻",
            $"委托“{conflict.AuthorityCommission}”和“{conflict.RegulatedCommission}”在 {conflict.From:yyyy-MM-dd} 至 {conflict.To:yyyy-MM-dd} 重叠，不得同时接受。请退出其中一份，或提出回避措施。",
            OwnPath(conflict.ConflictId),
            "4",
            About: conflict.ConflictId
        );

    public static Posting FoundOf(ConflictOfInterest conflict, string institution) =>
        new(
            $"发现回避事项：{institution}",
            $"{institution}的委托“{conflict.AuthorityCommission}”和“{conflict.RegulatedCommission}”在 {conflict.From:yyyy-MM-dd} 至 {conflict.To:yyyy-MM-dd} 重叠，已通知机构处理。",
            Path(conflict.ConflictId),
            "4",
            About: conflict.ConflictId
        );

    public static Posting ToDecide(ConflictOfInterest conflict, string institution) =>
        new(
            $"待决定：{institution}提出的回避措施",
            $"{institution}就委托“{conflict.AuthorityCommission}”和“{conflict.RegulatedCommission}”提出了回避措施。",
            Path(conflict.ConflictId),
            "4",
            About: conflict.ConflictId
        );

    public static Posting Decided(ConflictOfInterest conflict) =>
        new(
            $"回避措施：{conflict.Stage.Text()}",
            $"委托“{conflict.BlockedCommission}”的回避措施，市生态环境局{conflict.Stage.Text()}。理由：{conflict.DecisionReason}",
            OwnPath(conflict.ConflictId),
            "4"
        );
}
