using Mingjian.Credit.Indicators;
using Mingjian.Regulation;

namespace Mingjian.Credit.Scoring;

/// <summary>
/// 评分: the base, less what each dimension deducts under its cap, plus the bonus under its own. Pure and exact: the same set and input
/// give the same score everywhere, in whatever order the facts come.
/// </summary>
[Article("14.1", "16")]
public sealed class Scorer
{
    private readonly IndicatorSetContent set;
    private readonly FactBinder binder;

    public Scorer(IndicatorSetContent set) => (this.set, binder) = (set, new(set));

    public static ScoringResult Score(IndicatorSetContent set, ScoringInput input) =>
        new Scorer(set).Score(input);

    /// <exception cref="RuleBroken">A setting is missing, or a fact stands twice.</exception>
    public ScoringResult Score(ScoringInput input)
    {
        var bounds = GradeBounds.From(input.Settings);
        var bound = binder.Bind(input);
        var outcomes = set
            .Indicators.Select((indicator, place) => Outcome(indicator, input, bound.Lines[place]))
            .ToList();
        var dimensions = set
            .Dimensions.Select(dimension => Dimension(dimension, outcomes))
            .ToList();
        var earned = Sum(outcomes, indicator => indicator.Kind == IndicatorKind.Bonus);
        var isVoid = Any(outcomes, indicator => indicator.VoidsBonus);
        var bonus = isVoid ? Fraction.Zero : Fraction.Min(bounds.BonusCap, earned);
        var score = bounds.Hold(
            bounds.Base - Fraction.Sum(dimensions.Select(d => d.Counted)) + bonus
        );
        var veto = Veto(outcomes);

        return new(
            score,
            veto is null ? bounds.GradeOf(score) : Grade.D,
            veto,
            veto is null ? input.NotRated : null,
            outcomes,
            dimensions,
            bonus,
            earned,
            isVoid,
            bounds.Base,
            bound.Uncounted
        );
    }

    private static IndicatorOutcome Outcome(
        Indicator indicator,
        ScoringInput input,
        List<OutcomeLine> lines
    )
    {
        if (!indicator.AppliesTo(input.Services))
        {
            return NotApplying(indicator, $"只适用于{indicator.Applies.Text()}，本机构不开展。");
        }

        return indicator.IsOnFacts ? OfLines(indicator, lines) : OfMeasure(indicator, input);
    }

    private static IndicatorOutcome OfMeasure(Indicator indicator, ScoringInput input)
    {
        var measure = input.Measures.FirstOrDefault(m => m.Counter == indicator.Counter);

        if (measure is null)
        {
            return NotApplying(indicator, "本期没有该项数据。");
        }

        if (indicator.Shape == IndicatorShape.Count)
        {
            return OfLines(
                indicator,
                [
                    .. measure.Lines.Select(line => new OutcomeLine(
                        null,
                        line.What,
                        line.Weight,
                        line.Weight * indicator.Points,
                        null,
                        []
                    )),
                ]
            );
        }

        var least = Math.Max(1, indicator.MinDen ?? 1);
        return measure.Denominator < least
            ? NotApplying(indicator, $"总数 {measure.Denominator} 少于最低计算数 {least}。")
            : OfShare(indicator, measure);
    }

    private static IndicatorOutcome OfShare(Indicator indicator, Measured measure)
    {
        var share = new Fraction(measure.Numerator, measure.Denominator);
        var raw = indicator.PointsFor(share);
        OutcomeLine line = new(
            null,
            $"{measure.Numerator} / {measure.Denominator}",
            share,
            raw,
            null,
            []
        );
        return new(indicator.Code, true, null, [line], share, raw, indicator.Capped(raw));
    }

    private static IndicatorOutcome OfLines(Indicator indicator, List<OutcomeLine> lines)
    {
        var n = Fraction.Sum(lines.Select(line => line.Weight));
        var raw = n * indicator.Points;
        return new(indicator.Code, true, null, lines, n, raw, indicator.Capped(raw));
    }

    private static IndicatorOutcome NotApplying(Indicator indicator, string why) =>
        new(indicator.Code, false, why, [], Fraction.Zero, Fraction.Zero, Fraction.Zero);

    private DimensionOutcome Dimension(Dimension dimension, List<IndicatorOutcome> outcomes)
    {
        var deducted = Sum(
            outcomes,
            indicator => indicator.Dimension == dimension.Name && indicator.Deducts
        );
        var counted = dimension.Cap is { } cap ? Fraction.Min(cap, deducted) : deducted;
        return new(dimension.Name, dimension.Cap, deducted, counted);
    }

    /// <summary>第十七条: D whatever the score.</summary>
    [Article("17")]
    private string? Veto(List<IndicatorOutcome> outcomes) =>
        set
            .Indicators.Zip(outcomes)
            .FirstOrDefault(pair =>
                pair.First.Kind == IndicatorKind.Veto && pair.Second.Lines.Count > 0
            )
            .First?.Code;

    private Fraction Sum(List<IndicatorOutcome> outcomes, Func<Indicator, bool> of) =>
        Fraction.Sum(
            set.Indicators.Zip(outcomes).Where(pair => of(pair.First)).Select(p => p.Second.Points)
        );

    private bool Any(List<IndicatorOutcome> outcomes, Func<Indicator, bool> of) =>
        set.Indicators.Zip(outcomes).Any(pair => of(pair.First) && pair.Second.Lines.Count > 0);
}
