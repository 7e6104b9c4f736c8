using System.Globalization;
using System.Text;

namespace Mingjian.Demo.Year;

/// <summary>What was aimed at beside what was made, and how far they differ.</summary>
public sealed class YearReport
{
    private readonly List<YearTarget> targets;
    private readonly List<(string Name, double? Aim, double Made)> looks;

    public YearReport(YearPlan plan, YearCount count)
    {
        var part = plan.Institutions / (double)YearTargets.Institutions;
        targets =
        [
            .. People(count, part),
            .. Work(count, plan.Size),
            .. Lines(count, plan.Size),
            .. Habits(count),
            .. Errors(count),
        ];
        looks =
        [
            .. Distance.Select(d =>
                ($"实验室到现场直线距离 {d.Name}（km）", d.Aim, Distances.Quantile(count, d.Share))
            ),
            ("全年有监测或运维的被测单位", YearTargets.Subjects * plan.Size, count["subjects"]),
            ("相邻企业同一班组先后作业", null, count["adjoining"]),
            ("多通道采样器同时采两个点位", null, count["manifold"]),
            ("夜间噪声后次晨同县采样", null, count["overnight"]),
            ("乘高铁往返", null, count["rail"]),
            ("排口或点位数值几乎不变", null, count["steady"]),
            ("排口某项长年未检出", null, count["never"]),
            ("在线比对两值相同", null, count["equal pairs"]),
            ("仪器自动过夜进样", null, count["sequences"]),
            ("空瓶照片", null, count["bottles"]),
            ("报告在分析结束前起草、结束后签发", null, count["early drafts"]),
        ];
    }

    public IReadOnlyList<YearTarget> Targets => targets;

    public bool IsWithin => targets.TrueForAll(t => t.IsWithin);

    /// <summary>A Markdown table.</summary>
    public string Table()
    {
        var text = new StringBuilder();
        text.AppendLine("| 目标 | 应为 | 实为 | 偏差 | |")
            .AppendLine("| --- | ---: | ---: | ---: | --- |");

        foreach (var target in targets)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {target.Name} | {Plain(target.Aim)} | {Plain(target.Made)} | {target.Deviation * 100:+0.0;-0.0;0.0} % | {(target.IsWithin ? "✓" : "✗ 超出 ±5 %")} |"
            );
        }

        text.AppendLine()
            .AppendLine("| 如实但看似异常的情形 | 参照 | 实为 |")
            .AppendLine("| --- | ---: | ---: |");

        foreach (var (name, aim, made) in looks)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {name} | {(aim is { } known ? Plain(known) : "–")} | {Plain(made)} |"
            );
        }

        return text.ToString();
    }

    private static IEnumerable<YearTarget> People(YearCount count, double part) =>
        [
            new("机构", YearTargets.Institutions * part, count["institutions"]),
            new("机构 S 类", 150 * part, count["class S"]),
            new("机构 M 类", 105 * part, count["class M"]),
            new("机构 L 类", 35 * part, count["class L"]),
            new("机构 XL 类", 10 * part, count["class X"]),
            new("从事运维的机构", 72 * part, count["service institutions"]),
            new("从业人员", YearTargets.People * part, count["people"]),
            new("仪器设备", YearTargets.Devices * part, count["devices"]),
            new("车辆", YearTargets.Vehicles * part, count["vehicles"]),
        ];

    private static IEnumerable<YearTarget> Work(YearCount count, double size) =>
        [
            new("被测单位", YearTargets.Subjects * size, count["pool"]),
            new("报告", YearTargets.Reports * size, count["Report"]),
            new("监测结果", YearTargets.Results * size, count["Result"]),
            new("现场作业", YearTargets.Visits * size, count["Visit"]),
            new("样品和现场测试", YearTargets.Samples * size, count["Sample"]),
            new("质控", YearTargets.QualityControls * size, count["QualityControl"]),
            new("影像", YearTargets.Media * size, count["Media"]),
            new("运维站点", YearTargets.ServiceSites * size, count["ServiceSite"]),
            new("运维到站", YearTargets.ServiceVisits * size, count["ServiceVisit"]),
            new("运维检查", YearTargets.ServiceChecks * size, count["ServiceCheck"]),
        ];

    private static IEnumerable<YearTarget> Lines(YearCount count, double size)
    {
        foreach (var line in LineOfWork.All)
        {
            yield return new(
                $"报告：{line.Name}",
                line.Reports * size,
                count[$"reports {line.Name}"]
            );
            yield return new(
                $"结果：{line.Name}",
                line.Reports * size * line.Rows,
                count[$"rows {line.Name}"]
            );
        }
    }

    private static IEnumerable<YearTarget> Habits(YearCount count)
    {
        foreach (var (i, share) in new[] { 0.66, 0.24, 0.10 }.Index())
        {
            yield return Share(
                $"实验室所在：{Belts[i]}",
                share,
                count,
                $"laboratories belt {i}",
                "institutions"
            );
        }

        foreach (var (i, share) in new[] { 0.40, 0.42, 0.18 }.Index())
        {
            yield return Share($"被测单位所在：{Belts[i]}", share, count, $"pool belt {i}", "pool");
        }

        foreach (var (i, share) in new[] { 0.88, 0.09, 0.03 }.Index())
        {
            yield return Share($"作业日：{Days[i]}", share, count, $"day {i}", "day");
        }

        foreach (var (i, share) in new[] { 0.45, 0.33, 0.16, 0.06 }.Index())
        {
            yield return Share($"一次出行 {i + 1} 处", share, count, $"stops {i + 1}", "stops");
        }

        yield return Share("采样当日交接", 0.82, count, "same day", "received");
        yield return Share(
            "上午八点半至十一点半到达首站",
            0.70,
            count,
            "first stop in the morning",
            "stops"
        );
        yield return Share("未检出", YearTargets.Undetected, count, "undetected", "Result");
        yield return Share(
            "超标（有限值的污染源结果）",
            YearTargets.Exceeding,
            count,
            "exceeding",
            "limited"
        );
        yield return Share("质控重做", 0.015, count, "redone", "controls");
    }

    private static IEnumerable<YearTarget> Errors(YearCount count) =>
        [
            Share("时间笔误", 0.0020, count, "time", "Sample"),
            Share("设备编号笔误", 0.0015, count, "device", "Sample"),
            Share("校准证书迟报", 0.015, count, "certificates", "devices"),
            Share("超保存期（不足两成）", 0.0030, count, "overheld", "Result"),
            Share("选填项漏填", 0.015, count, "optional", "located"),
            Share("必填项漏填后补报", 0.003, count, "mandatory", "Result"),
            Share("报告迟报", 0.04, count, "late", "Report"),
            Share("同一报告重复上报", 0.001, count, "twice", "Report"),
            Share("更正报告", 0.008, count, "corrected", "Report"),
            Share("临时换人", 0.005, count, "swapped", "Visit"),
            Share("同一照片用了两次", 0.003, count, "photo", "Media"),
            Share("引用旧方法号", 0.005, count, "method", "Result"),
        ];

    private static YearTarget Share(
        string name,
        double aim,
        YearCount count,
        string what,
        string of
    )
    {
        var whole = count[of];
        return new(name, aim, whole > 0 ? count[what] / whole : 0) { Of = whole, IsShare = true };
    }

    private static string Plain(double value) =>
        value.ToString(
            value < 1.5 && value != Math.Floor(value) ? "0.0000" : "#,0",
            CultureInfo.InvariantCulture
        );

    private static readonly (string Name, double Share, double Aim)[] Distance =
    [
        ("p10", 0.10, 7),
        ("p50", 0.50, 30),
        ("p90", 0.90, 87),
        ("p99", 0.99, 288),
    ];

    private static readonly string[] Belts = ["中心城区", "主城新区", "远郊区县"];
    private static readonly string[] Days = ["周一至周五", "周六", "周日"];
}

/// <param name="Aim">What it should be.</param>
/// <param name="Made">What it is.</param>
public sealed record YearTarget(string Name, double Aim, double Made)
{
    /// <summary>A share of <see cref="Of"/> things, not a number of them.</summary>
    public bool IsShare { get; init; }

    public double Of { get; init; }

    public double Deviation => Aim > 0 ? Made / Aim - 1 : 0;

    /// <summary>Within 5 per cent, and one thing more or less where there are few.</summary>
    public bool IsWithin =>
        Math.Abs(Deviation) <= YearTargets.Tolerance
        || Math.Abs(Made - Aim) * (IsShare ? Of : 1) <= 1;

    /// <summary>How many there should be: what chance alone may change is about the root of it.</summary>
    public double Expected => IsShare ? Aim * Of : Aim;
}
