using Mingjian.Credit.Indicators;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Credit.Ratings;

/// <summary>A stored result read for people: every indicator with its lines, and how they add up.</summary>
public sealed record RatingExplanation(
    GradeBundle Bundle,
    string Digest,
    IReadOnlyList<ExplainedDimension> Dimensions
)
{
    public ScoringResult Result => Bundle.Result;

    /// <summary>Facts that were looked at and that no indicator counts.</summary>
    public IEnumerable<CountedFact> Uncounted =>
        Bundle.Input.Facts.Where(fact => Result.Uncounted.Contains(fact.Id));

    public IReadOnlyList<ExplainedIndicator> Bonuses =>
        [.. Explained(i => i.Kind == IndicatorKind.Bonus)];

    public IReadOnlyList<ExplainedIndicator> Vetoes =>
        [.. Explained(i => i.Kind == IndicatorKind.Veto)];

    /// <summary>The settings in the bureau's words.</summary>
    public IEnumerable<(string Label, string Value)> Settings =>
        Bundle.Input.Settings.Select(used =>
            Enum.TryParse<SettingName>(used.Name, out var name)
                ? (name.Label, name.Show(used.Value))
                : (used.Name, used.Value)
        );

    /// <summary>100 − 3 − 1/2 + 2 = 98.5, as the result has them.</summary>
    public string Arithmetic =>
        string.Concat([
            GradeWords.Exact(Result.Base),
            .. Result
                .Dimensions.Where(d => !d.Counted.IsZero)
                .Select(d => $" − {GradeWords.Exact(d.Counted)}（{d.Name}）"),
            .. Result.Bonus.IsZero
                ? Array.Empty<string>()
                : [$" + {GradeWords.Exact(Result.Bonus)}（加分）"],
            $" = {GradeWords.Exact(Result.Score)}",
        ]);

    /// <returns><c>null</c> when there is no result to read, or it is not what its digests say.</returns>
    public static RatingExplanation? Of(RatingResult? result)
    {
        if (result is null || result.Bundle.Length == 0)
        {
            return null;
        }

        var bundle = GradeBundle.Read(result.Bundle);
        return new(
            bundle,
            result.Digest,
            [
                .. bundle.Set.Dimensions.Select(dimension => new ExplainedDimension(
                    bundle.Result.Dimensions.FirstOrDefault(d => d.Name == dimension.Name)
                        ?? new(dimension.Name, dimension.Cap, Fraction.Zero, Fraction.Zero),
                    [.. Explained(bundle, i => i.Deducts && i.Dimension == dimension.Name)]
                )),
            ]
        );
    }

    private IEnumerable<ExplainedIndicator> Explained(Func<Indicator, bool> which) =>
        Explained(Bundle, which);

    private static IEnumerable<ExplainedIndicator> Explained(
        GradeBundle bundle,
        Func<Indicator, bool> which
    ) =>
        from indicator in bundle.Set.Indicators
        where which(indicator)
        let outcome = bundle.Result.Indicators.FirstOrDefault(o => o.Code == indicator.Code)
        where outcome is not null
        select new ExplainedIndicator(
            indicator,
            outcome,
            bundle.Input.Measures.FirstOrDefault(m => m.Counter == indicator.Counter)
        );
}

public sealed record ExplainedDimension(
    DimensionOutcome Outcome,
    IReadOnlyList<ExplainedIndicator> Indicators
);

/// <param name="Measured">The share or lines that it was computed from; <c>null</c> for one that counts facts.</param>
public sealed record ExplainedIndicator(
    Indicator Indicator,
    IndicatorOutcome Outcome,
    Measured? Measured
)
{
    /// <summary>Something came of it, or it is a share that may be looked at.</summary>
    public bool Says => Outcome.Lines.Count > 0 || !Outcome.Points.IsZero || Measured is not null;

    public string? Share =>
        Measured is { Denominator: > 0 } share ? $"{share.Numerator} / {share.Denominator}" : null;
}
