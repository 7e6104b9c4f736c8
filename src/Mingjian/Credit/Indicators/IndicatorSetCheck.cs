using System.Text.RegularExpressions;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>Whether an indicator set makes sense: what the regulation fixes (four dimensions, eight grounds) and what can be computed.</summary>
[Article("14.1", "17")]
public static partial class IndicatorSetCheck
{
    /// <summary>The dimensions that 第十四条 names; a set may have others beside them.</summary>
    public static readonly IReadOnlyList<string> Dimensions =
    [
        "基本素质",
        "业务执行",
        "经营管理",
        "诚信记录",
    ];

    /// <summary>The grounds of 第十七条.</summary>
    public static readonly IReadOnlyList<string> Grounds =
    [
        .. Enumerable.Range(1, 8).Select(ground => $"17({ground})"),
    ];

    private const int MostIndicators = 300;

    public static IReadOnlyList<SetProblem> ProblemsOf(IndicatorSetContent set)
    {
        List<SetProblem> problems = [];
        CheckDimensions(set, problems);
        CheckWhole(set, problems);
        var dimensions = set.Dimensions.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);

        foreach (var (place, indicator) in set.Indicators.Index())
        {
            problems.AddRange(
                ProblemsOf(indicator, dimensions)
                    .Select(problem => new SetProblem(
                        $"/indicators/{place}/{problem.Path}",
                        $"{indicator.Code}：{problem.Message}"
                    ))
            );
        }

        return problems;
    }

    /// <summary>What is wrong with one indicator, by the name of the field.</summary>
    public static IEnumerable<SetProblem> ProblemsOf(
        Indicator indicator,
        IReadOnlySet<string> dimensions
    )
    {
        if (!Code().IsMatch(indicator.Code))
        {
            yield return new("code", "代码须是两个大写字母加两位数字，如 YW04。");
        }

        if (!dimensions.Contains(indicator.Dimension))
        {
            yield return new("dimension", $"没有名为“{indicator.Dimension}”的维度。");
        }

        foreach (
            var name in indicator.Params.Where(name => !Enum.TryParse<SettingName>(name, out _))
        )
        {
            yield return new("params", $"没有名为“{name}”的参数。");
        }

        foreach (var problem in IndicatorShapeCheck.ProblemsOf(indicator))
        {
            yield return problem;
        }
    }

    private static void CheckDimensions(IndicatorSetContent set, List<SetProblem> problems)
    {
        foreach (var name in Dimensions.Where(name => set.Dimensions.All(d => d.Name != name)))
        {
            problems.Add(new("/dimensions", $"缺少第十四条规定的维度“{name}”。"));
        }

        foreach (var twice in Twice(set.Dimensions.Select(dimension => dimension.Name)))
        {
            problems.Add(new("/dimensions", $"维度“{twice}”出现了不止一次。"));
        }
    }

    private static void CheckWhole(IndicatorSetContent set, List<SetProblem> problems)
    {
        foreach (var code in Twice(set.Indicators.Select(indicator => indicator.Code)))
        {
            problems.Add(
                new("/indicators", $"代码 {code} 出现了不止一次，每项指标须有自己的代码。")
            );
        }

        if (set.Indicators.Count > MostIndicators)
        {
            problems.Add(
                new("/indicators", $"有 {set.Indicators.Count} 项指标，最多 {MostIndicators} 项。")
            );
        }

        foreach (
            var ground in Grounds.Where(ground =>
                !set.Indicators.Any(i => i.Kind == IndicatorKind.Veto && i.Clause == ground)
            )
        )
        {
            problems.Add(
                new(
                    "/indicators",
                    $"缺少第十七条第（{"一二三四五六七八"[ground[3] - '1']}）项的直接评定指标（clause 为 {ground}）。"
                )
            );
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key);

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}$")]
    private static partial Regex Code();
}
