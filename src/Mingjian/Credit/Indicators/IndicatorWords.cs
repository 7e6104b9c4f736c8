using Mingjian.Credit.Facts;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>What the data of an indicator say, in words, so that a reader can hold it against the indicator's own text.</summary>
public static class IndicatorWords
{
    extension(Indicator indicator)
    {
        /// <summary>每计 1 扣 2 分，最多 8 分.</summary>
        public string HowItCounts =>
            (indicator.Kind, indicator.Shape) switch
            {
                (IndicatorKind.Veto, _) => $"直接评定为 D 级（{ClauseText(indicator.Clause)}）",
                (_, IndicatorShape.Tier) => $"{TierText(indicator)}；{Most(indicator)}",
                (_, IndicatorShape.Slope) when indicator.Slope is { } slope =>
                    $"{Share(slope.From)}及以上不扣分，低于的部分每 {Share(slope.Step)}扣 {slope.Points.ToDisplay()} 分，按比例连续计算；{Most(indicator)}",
                _ =>
                    $"每计 1 {Verb(indicator)} {indicator.Points.ToDisplay()} 分；{Most(indicator)}",
            };

        /// <summary>What is counted: the counter, or the fact kinds.</summary>
        public string WhatIsCounted =>
            indicator.IsOnFacts
                ? "核实事实：" + string.Join("、", indicator.Kinds.Select(FactKinds.NameOf))
                : Counters.Find(indicator.Counter)?.Text ?? indicator.Counter;

        /// <summary>The settings that take part, by their labels.</summary>
        public string SettingsRead =>
            string.Join(
                "、",
                indicator.Params.Select(name =>
                    Enum.TryParse<SettingName>(name, out var known) ? known.Label : name
                )
            );

        /// <summary>Conditions besides: least number, confirmation, voided bonus.</summary>
        public IEnumerable<string> Conditions
        {
            get
            {
                if (indicator.MinDen is { } least)
                {
                    yield return $"总数少于 {least} 时不适用";
                }

                if (indicator.Confirm)
                {
                    yield return "每一条须经执法人员核实确认后计入";
                }

                if (indicator.VoidsBonus)
                {
                    yield return "评价期内有计入的，加分无效";
                }
            }
        }
    }

    /// <summary>第十七条第（四）项, of 17(4).</summary>
    public static string ClauseText(string? clause) =>
        clause is ['1', '7', '(', var ground and >= '1' and <= '8', ')']
            ? $"第十七条第（{"一二三四五六七八"[ground - '1']}）项"
            : "第十七条";

    private static string TierText(Indicator indicator)
    {
        var isShare = Counters.Find(indicator.Counter)?.Form == CounterForm.Share;
        return string.Join(
            "，",
            indicator.Tiers.Select(
                (tier, place) =>
                    (
                        place == indicator.Tiers.Count - 1 ? "其余"
                        : isShare && tier.From == Fraction.One ? "100%"
                        : $"{Value(tier.From, isShare)}及以上"
                    )
                    + (
                        tier.Deduct.IsZero
                            ? $"不{Verb(indicator)}分"
                            : $"{Verb(indicator)} {tier.Deduct.ToDisplay()} 分"
                    )
            )
        );
    }

    private static string Value(Fraction value, bool isShare) =>
        isShare ? Share(value) : value.ToDisplay() + " ";

    private static string Share(Fraction value) => (value * 100).ToDisplay() + "%";

    private static string Verb(Indicator indicator) =>
        indicator.Kind == IndicatorKind.Bonus ? "加" : "扣";

    private static string Most(Indicator indicator) =>
        $"最多{Verb(indicator)} {indicator.Cap.ToDisplay()} 分";
}
