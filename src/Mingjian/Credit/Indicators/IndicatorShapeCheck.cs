using Mingjian.Credit.Facts;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>Whether kind, counter and shape of an indicator fit together, so that it can be computed and one more fact never raises a score.</summary>
internal static class IndicatorShapeCheck
{
    private const int MostKinds = 30;

    public static IEnumerable<SetProblem> ProblemsOf(Indicator indicator)
    {
        if (Counters.Find(indicator.Counter) is not { } counter)
        {
            var names = string.Join("、", Counters.All.Select(known => known.Name));
            return [new("counter", $"没有名为“{indicator.Counter}”的计数项，可用：{names}。")];
        }

        return
        [
            .. OfForm(indicator, counter),
            .. OfKinds(indicator),
            .. indicator.Kind == IndicatorKind.Veto ? OfVeto(indicator) : OfPoints(indicator),
            .. OfTiers(indicator),
            .. OfSlope(indicator),
        ];
    }

    private static IEnumerable<SetProblem> OfForm(Indicator indicator, Counter counter)
    {
        var fitting = counter.Form switch
        {
            CounterForm.Share => indicator.Kind == IndicatorKind.Ratio,
            CounterForm.Number => indicator.Kind == IndicatorKind.Bonus,
            CounterForm.Lines => indicator.Kind == IndicatorKind.Deduction,
            _ => indicator.Kind != IndicatorKind.Ratio,
        };

        if (!fitting)
        {
            yield return new(
                "counter",
                $"类别“{indicator.Kind.Text()}”不能使用计数项 {counter.Name}（{counter.Text}）。"
            );
        }

        var shaped = counter.Form switch
        {
            CounterForm.Share => indicator.Shape is IndicatorShape.Tier or IndicatorShape.Slope,
            CounterForm.Number => indicator.Shape == IndicatorShape.Tier,
            _ => indicator.Shape == IndicatorShape.Count,
        };

        if (!shaped)
        {
            yield return new(
                "shape",
                $"计数项 {counter.Name} 不能用算法“{indicator.Shape.Text()}”：比率用 tier 或 slope，次数用 tier，其余用 count。"
            );
        }

        if (
            indicator.MinDen is < 1 or > 1_000_000
            || (indicator.MinDen is null && counter.Form == CounterForm.Share)
        )
        {
            yield return new(
                "minDen",
                "比率须有最低计算数（总数少于它时不适用），为 1 至 1000000 的整数。"
            );
        }
        else if (indicator.MinDen is not null && counter.Form != CounterForm.Share)
        {
            yield return new("minDen", "只有比率才有最低计算数，请删除。");
        }
    }

    private static IEnumerable<SetProblem> OfKinds(Indicator indicator)
    {
        if (indicator.IsOnFacts != indicator.Kinds.Count > 0)
        {
            yield return new(
                "kinds",
                indicator.IsOnFacts
                    ? "按核实事实计算的指标须列出至少一种事实类别。"
                    : "按计量数据计算的指标不列事实类别，请删除。"
            );
        }

        if (
            indicator.Kinds.Count > MostKinds
            || indicator.Kinds.Distinct().Count() < indicator.Kinds.Count
        )
        {
            yield return new("kinds", $"事实类别不能重复，最多 {MostKinds} 种。");
        }

        foreach (var kind in indicator.Kinds.Where(kind => FactKinds.Find(kind) is null))
        {
            yield return new("kinds", $"没有代码为“{kind}”的事实类别，请核对事实类别表。");
        }
    }

    private static IEnumerable<SetProblem> OfVeto(Indicator indicator)
    {
        if (indicator.Clause is null || !IndicatorSetCheck.Grounds.Contains(indicator.Clause))
        {
            yield return new("clause", "直接评定须写明第十七条的哪一项：17(1) 至 17(8)。");
        }

        if (!indicator.Points.IsZero || !indicator.Cap.IsZero)
        {
            yield return new("points", "直接评定不计分，分值和上限须为 0。");
        }

        if (indicator.Applies != IndicatorScope.All)
        {
            yield return new("applies", "第十七条适用于全部机构，须为 all。");
        }

        if (indicator.VoidsBonus)
        {
            yield return new("voidsBonus", "直接评定不影响加分，须为 false。");
        }
    }

    private static IEnumerable<SetProblem> OfPoints(Indicator indicator)
    {
        if (indicator.Clause is not null)
        {
            yield return new("clause", "只有直接评定写明第十七条的项，请删除。");
        }

        if (!indicator.Points.IsPositive)
        {
            yield return new("points", "分值须大于 0。");
        }

        if (!indicator.Cap.IsPositive)
        {
            yield return new("cap", "上限须大于 0。");
        }

        if (indicator.VoidsBonus && indicator.Kind != IndicatorKind.Deduction)
        {
            yield return new("voidsBonus", "只有扣分指标可以使加分无效。");
        }
    }

    private static IEnumerable<SetProblem> OfTiers(Indicator indicator)
    {
        var tiers = indicator.Tiers;

        if (indicator.Shape != IndicatorShape.Tier)
        {
            if (tiers.Count > 0)
            {
                yield return new("tiers", "只有算法 tier 才列分档，请删除。");
            }

            yield break;
        }

        if (tiers.Count < 2 || !tiers[^1].From.IsZero)
        {
            yield return new("tiers", "分档至少两档，最后一档的起点须为 0。");
        }

        var rises = indicator.Kind == IndicatorKind.Bonus;

        foreach (var (higher, lower) in tiers.Zip(tiers.Skip(1)))
        {
            if (higher.From <= lower.From)
            {
                yield return new("tiers", "各档起点须从高到低，不能相同。");
            }

            if (rises ? higher.Deduct < lower.Deduct : higher.Deduct > lower.Deduct)
            {
                yield return new(
                    "tiers",
                    rises ? "数值越高，加分不能越少。" : "比率越高，扣分不能越多。"
                );
            }
        }
    }

    private static IEnumerable<SetProblem> OfSlope(Indicator indicator)
    {
        if ((indicator.Shape == IndicatorShape.Slope) != indicator.Slope is not null)
        {
            yield return new(
                "slope",
                indicator.Slope is null
                    ? "算法 slope 须写明起点、步长和每步分值。"
                    : "只有算法 slope 才有这一项，请删除。"
            );
        }

        if (indicator.Slope is { } slope)
        {
            if (!slope.Step.IsPositive || !slope.Points.IsPositive)
            {
                yield return new("slope", "步长和每步分值须大于 0。");
            }

            if (slope.From > Fraction.One)
            {
                yield return new("slope", "起点是比率，不能大于 1。");
            }
        }
    }
}
