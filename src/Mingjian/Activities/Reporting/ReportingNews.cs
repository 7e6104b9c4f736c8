using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting;

/// <summary>What people are told on a report's way.</summary>
public static class ReportingNews
{
    public static string Draft(Guid draftId) => $"/institution/activities/report-drafts/{draftId}";

    public static string Report(string number) =>
        $"/institution/activities/report?number={Uri.EscapeDataString(number)}";

    public static string Repudiation(Guid repudiationId) =>
        $"/console/activities/repudiations/{repudiationId}";

    public static Posting ToReview(ReportDraft draft) =>
        new(
            $"待审核：监测报告 {draft.Number}",
            $"{draft.CompiledByName}编制了“{draft.Content.Title}”，请审核。",
            Draft(draft.DraftId),
            "5.3(2)3",
            About: draft.DraftId,
            Mailed: false
        );

    public static Posting ToSign(ReportDraft draft) =>
        new(
            $"待签发：监测报告 {draft.Number}",
            $"“{draft.Content.Title}”已由{draft.ReviewedByName}审核通过，请签发。",
            Draft(draft.DraftId),
            "5.3(2)3",
            About: draft.DraftId,
            Mailed: false
        );

    public static Posting Returned(ReportDraft draft) =>
        new(
            $"退回：监测报告 {draft.Number}",
            $"退回原因：{draft.Remark}",
            Draft(draft.DraftId),
            "5.3(2)3",
            About: draft.DraftId,
            Mailed: false
        );

    public static Posting Raised(Repudiation repudiation) =>
        new(
            $"已登记：否认监测报告 {repudiation.Number}",
            "已受理，核查期间报告标为“否认核查中”，原件保留。核查结果会通知您。",
            Report(repudiation.Number),
            "5.3"
        );

    public static Posting ToCheck(Repudiation repudiation, string institution) =>
        new(
            $"待核查：{institution}否认监测报告 {repudiation.Number}",
            $"{institution}称没有报送过这份报告：{repudiation.Explanation}",
            Repudiation(repudiation.RepudiationId),
            "5.3",
            About: repudiation.RepudiationId
        );

    public static Posting Decided(Repudiation repudiation) =>
        new(
            $"核查结果：监测报告 {repudiation.Number} 的否认{repudiation.Stage.Text()}",
            $"理由：{repudiation.DecisionReason}",
            Report(repudiation.Number),
            "5.3"
        );
}
