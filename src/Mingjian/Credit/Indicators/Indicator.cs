using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>信用风险评价指标体系 as data that a program can run: dimensions and indicators.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Label">What it is, such as 建议稿; empty once the bureau has adopted it.</param>
/// <param name="Basis">The paper it rests on.</param>
[Article("14.1", "15")]
public sealed record IndicatorSetContent(
    string Title,
    string Label,
    string Basis,
    IReadOnlyList<Dimension> Dimensions,
    IReadOnlyList<Indicator> Indicators
);

/// <summary>One of 基本素质, 业务执行, 经营管理, 诚信记录 (第十四条), with the most it may deduct; <c>null</c>: no bound.</summary>
public sealed record Dimension(string Name, Fraction? Cap);

/// <summary>One indicator. <see cref="Rule"/> and <see cref="Formula"/> are its words, the rest is what runs.</summary>
/// <param name="Points">Points for a weight of 1; 0 for a veto, unused by tiers and slopes.</param>
/// <param name="Cap">The most it deducts or adds.</param>
/// <param name="Counter"><see cref="Counters.Facts"/>, or the name of what is measured.</param>
/// <param name="Kinds">Codes of the fact kinds it counts.</param>
/// <param name="MinDen">A share of fewer than this does not apply.</param>
/// <param name="Params">Settings that its counter reads.</param>
/// <param name="Confirm">An officer confirms each line before it counts.</param>
/// <param name="Clause">17(n), for a veto.</param>
/// <param name="VoidsBonus">While a line of it counts, no bonus is given.</param>
public sealed record Indicator(
    string Code,
    string Dimension,
    string Name,
    IndicatorKind Kind,
    Fraction Points,
    Fraction Cap,
    string Rule,
    IndicatorSource Source,
    IndicatorScope Applies,
    string Counter,
    IReadOnlyList<string> Kinds,
    IndicatorShape Shape,
    IReadOnlyList<Tier> Tiers,
    Slope? Slope,
    int? MinDen,
    IReadOnlyList<string> Params,
    bool Confirm,
    string Basis,
    string Formula,
    string? Clause,
    bool VoidsBonus
)
{
    [JsonIgnore]
    public bool IsOnFacts => Counter == Counters.Facts;

    [JsonIgnore]
    public bool Deducts => Kind is IndicatorKind.Deduction or IndicatorKind.Ratio;

    public bool AppliesTo(Services services) =>
        Applies switch
        {
            IndicatorScope.Monitoring => services.Monitoring,
            IndicatorScope.Operation => services.Operation,
            _ => true,
        };

    public Fraction Capped(Fraction raw) => Fraction.Min(Cap, raw);

    /// <summary>Points for a share or number, by tiers or slope, before the cap. A slope is continuous: half a step, half the points.</summary>
    public Fraction PointsFor(Fraction value) =>
        Shape switch
        {
            IndicatorShape.Tier => Tiers.FirstOrDefault(tier => value >= tier.From)?.Deduct
                ?? Fraction.Zero,
            IndicatorShape.Slope when Slope is { } slope => Fraction.Max(
                Fraction.Zero,
                (slope.From - value) / slope.Step * slope.Points
            ),
            _ => value * Points,
        };
}

public enum IndicatorKind
{
    [JsonStringEnumMemberName("deduction")]
    [Display(Name = "扣分")]
    Deduction,

    [JsonStringEnumMemberName("ratio")]
    [Display(Name = "比率")]
    Ratio,

    [JsonStringEnumMemberName("bonus")]
    [Display(Name = "加分")]
    Bonus,

    [JsonStringEnumMemberName("veto")]
    [Display(Name = "直接评定")]
    Veto,
}

public enum IndicatorSource
{
    [JsonStringEnumMemberName("auto")]
    [Display(Name = "系统数据")]
    Auto,

    [JsonStringEnumMemberName("official")]
    [Display(Name = "认定文书")]
    Official,
}

public enum IndicatorScope
{
    [JsonStringEnumMemberName("all")]
    [Display(Name = "全部机构")]
    All,

    [JsonStringEnumMemberName("monitoring")]
    [Display(Name = "生态环境监测服务")]
    Monitoring,

    [JsonStringEnumMemberName("operation")]
    [Display(Name = "运营维护服务")]
    Operation,
}

public enum IndicatorShape
{
    [JsonStringEnumMemberName("count")]
    [Display(Name = "按数量")]
    Count,

    [JsonStringEnumMemberName("tier")]
    [Display(Name = "分档")]
    Tier,

    [JsonStringEnumMemberName("slope")]
    [Display(Name = "按比例")]
    Slope,
}

/// <summary>From this value on, these points; the highest <see cref="From"/> stands first. Written ["0.95", "1"].</summary>
[JsonConverter(typeof(TierJson))]
public sealed record Tier(Fraction From, Fraction Deduct);

/// <summary>Below <see cref="From"/>, <see cref="Points"/> for each <see cref="Step"/>.</summary>
public sealed record Slope(Fraction From, Fraction Step, Fraction Points);
