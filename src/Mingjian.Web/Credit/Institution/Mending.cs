using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Web.Credit.Institution;

/// <summary>What an institution does about a deduction, and on which page; <see cref="Url"/> is <c>null</c> where no page of this system mends it.</summary>
public sealed record Advice(string Text, string? Url = null, string Verb = "");

/// <summary>An indicator that deducted, with its lines and what mends it.</summary>
/// <param name="Points">After the indicator's cap.</param>
/// <param name="Left">Lines beyond those shown.</param>
public sealed record MendingRow(
    string Code,
    string Name,
    string Rule,
    Fraction Points,
    bool IsVeto,
    IReadOnlyList<OutcomeLine> Lines,
    int Left,
    Advice Advice
);

/// <summary>For every counter and fact kind the way to mend it: by what was counted, so that another indicator set needs no other table.</summary>
public static class Mending
{
    private const int Shown = 5;
    private const string Changes = "/institution/changes/new";
    private const string Activities = "/institution/activities";
    private const string Reports = $"{Activities}/reports";
    private const string Letters = "/institution/letters";
    private const string Facts = "/institution/credit/facts";

    /// <summary>By the beginning of the kind or counter; the longest that fits counts.</summary>
    private static readonly (string Begin, Advice Advice)[] Table =
    [
        (Counters.RegisterComplete, new("把名录信息补齐。", Changes, "补充信息")),
        (
            Counters.StaffShortfall,
            new("补足人员或中级职称人员，办理人员变更。", Changes, "办理变更")
        ),
        (Counters.CalibrationValid, new("完成检定或校准，更新有效期。", Changes, "更新设备")),
        (Counters.TaskReportedBefore, new("以后的任务在到场之前报送。", Activities, "查看任务")),
        (Counters.RecordComplete, new("补报缺少的现场信息。", Activities, "补报")),
        (Counters.ReportInTime, new("报告签发后在期限内报送。", Reports, "查看报告")),
        ("listing.", new("办理变更备案；以后在变更之日起一个月内办理。", Changes, "办理变更")),
        (
            "listing.cma-gap",
            new("换发证书后立即办理变更；换发之前停止出具报告。", Changes, "办理变更")
        ),
        ("listing.key-post", new("配齐符合条件的关键岗位人员，办理变更。", Changes, "办理变更")),
        (
            "listing.person-shared",
            new("与本人核对从业情况，办理人员变更；不属实的，陈述申辩。", Facts, "陈述申辩")
        ),
        ("activity.unreported", new("补报这项任务的全部环节。", Activities, "补报")),
        ("report.", new("更正报告，补正缺少的内容，重新报送。", Reports, "更正报告")),
        (
            "report.out-of-scope",
            new("停止出具资质范围以外的报告；需要的，先扩项再办理变更。", Changes, "办理变更")
        ),
        ("alert.", new("对照原始记录查清原因；不属实的，陈述申辩。", Facts, "陈述申辩")),
        ("task.", new("人员、设备先办理变更，再用于监测。", Changes, "办理变更")),
        ("operation.", new("按计划到站，当日报送运维记录和异常处置。", Activities, "查看任务")),
        (
            "conflict-of-interest",
            new("退出其中一份委托，或提出回避措施。", $"{Activities}/conflicts", "办理")
        ),
        ("finding.", new("按书面告知的要求整改，在期限内报告。", Letters, "查看文书")),
        ("rectification.", new("立即完成整改并报告。", Letters, "查看文书")),
        ("measure.", new("按文书的要求整改，避免再次发生。", Letters, "查看文书")),
        ("proficiency.", new("查找原因，参加补考或下一轮能力验证。", Facts, "查看事实")),
        ("information.", new("更正失实的填报内容。", Changes, "更正")),
        ("market.", new("向列入机关申请移出，移出后把证明交给经办人员登记。", Facts, "查看事实")),
        ("public-credit.", new("履行义务后向列入机关申请移出。", Facts, "查看事实")),
        ("penalty.", new("在期限内履行处罚决定，保存凭证并交给经办人员登记。", Facts, "查看事实")),
        ("procurement.", new("禁入期满或移出后，把证明交给经办人员登记。", Facts, "查看事实")),
        ("list.", new("移出名单后，把证明交给经办人员登记。", Facts, "查看事实")),
    ];

    private static readonly Advice Otherwise = new(
        "核对所依据的事实；不属实的，陈述申辩。",
        Facts,
        "查看事实"
    );

    public static Advice For(Indicator indicator) =>
        Table
            .Where(row =>
                (indicator.IsOnFacts ? indicator.Kinds : [indicator.Counter]).Any(what =>
                    what.StartsWith(row.Begin, StringComparison.Ordinal)
                )
            )
            .OrderByDescending(row => row.Begin.Length)
            .Select(row => row.Advice)
            .FirstOrDefault(Otherwise);

    /// <summary>What deducted or gave a D, the heaviest first; a ground of 17 stands above all.</summary>
    public static IReadOnlyList<MendingRow> Of(IndicatorSetContent set, ScoringResult result)
    {
        var indicators = set.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        return
        [
            .. result
                .Indicators.Where(outcome => indicators.ContainsKey(outcome.Code))
                .Select(outcome => (outcome, Indicator: indicators[outcome.Code]))
                .Where(pair => Counts(pair.Indicator, pair.outcome))
                .Select(pair => Row(pair.Indicator, pair.outcome))
                .OrderByDescending(row => row.IsVeto)
                .ThenByDescending(row => row.Points)
                .ThenBy(row => row.Code, StringComparer.Ordinal),
        ];
    }

    private static bool Counts(Indicator indicator, IndicatorOutcome outcome) =>
        indicator.Kind == IndicatorKind.Veto
            ? outcome.Lines.Count > 0
            : indicator.Deducts && outcome.Points.IsPositive;

    private static MendingRow Row(Indicator indicator, IndicatorOutcome outcome) =>
        new(
            indicator.Code,
            indicator.Name,
            indicator.Rule,
            outcome.Points,
            indicator.Kind == IndicatorKind.Veto,
            [.. outcome.Lines.Take(Shown)],
            Math.Max(0, outcome.Lines.Count - Shown),
            For(indicator)
        );
}
