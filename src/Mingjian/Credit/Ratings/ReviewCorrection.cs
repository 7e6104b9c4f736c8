using System.Numerics;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>What a review changes of what went into a result (19.2).</summary>
/// <param name="TakenOut">Facts that do not count.</param>
/// <param name="Added">Verified facts that count in addition.</param>
/// <param name="Measures">Numbers of the rooms that are corrected.</param>
/// <param name="Rate">An institution that was not rated is rated.</param>
[Article("19.2")]
public sealed record ReviewCorrection(
    IReadOnlyList<Guid> TakenOut,
    IReadOnlyList<Guid> Added,
    IReadOnlyList<CorrectedMeasure> Measures,
    bool Rate
)
{
    public bool IsEmpty => TakenOut.Count == 0 && Added.Count == 0 && Measures.Count == 0 && !Rate;

    /// <param name="added">The facts named in <see cref="Added"/>.</param>
    /// <exception cref="RuleBroken">It changes nothing, or a fact is not verified.</exception>
    public ScoringInput Apply(ScoringInput input, IReadOnlyList<VerifiedFact> added)
    {
        Require(!IsEmpty, RatingsRules.CorrectionNeeded);
        Require(
            added.Count == Added.Distinct().Count()
                && added.All(fact =>
                    fact.Stage == FactStage.Verified && fact.InstitutionId == input.InstitutionId
                ),
            RatingsRules.FactNotVerified
        );
        var kept = input.Facts.Where(fact => !TakenOut.Contains(fact.Id)).ToList();
        return input with
        {
            Facts =
            [
                .. kept,
                .. added.Where(fact => kept.TrueForAll(k => k.Id != fact.FactId)).Select(Counted),
            ],
            Measures = [.. input.Measures.Select(Corrected)],
            NotRated = Rate ? null : input.NotRated,
        };
    }

    private Measured Corrected(Measured had) =>
        Measures.FirstOrDefault(m => m.Counter == had.Counter) is { } given
            ? had with
            {
                Numerator = given.Numerator,
                Denominator = given.Denominator,
            }
            : had;

    private static CountedFact Counted(VerifiedFact fact) =>
        new(
            fact.FactId,
            [.. fact.Fits.Select(fit => new FactFit(fit.Kind, Fraction.Parse(fit.Weight)))],
            fact.CountsOn,
            fact.Title,
            [.. fact.Evidence.Select(file => file.Digest).Concat(fact.References)]
        );

    private static void Require(bool holds, Rule rule)
    {
        if (!holds)
        {
            throw new RuleBroken(rule);
        }
    }
}

/// <param name="Counter">Name of the counter, such as <c>report-in-time</c>.</param>
public sealed record CorrectedMeasure(string Counter, long Numerator, long Denominator);

/// <summary>A score in the form in which it is stored.</summary>
public static class StoredScore
{
    private static readonly BigInteger Million = 1_000_000;

    /// <summary>Sorts behind every score.</summary>
    public const long None = -1;

    /// <summary>The score times a million, cut downward.</summary>
    public static long OrderOf(Fraction score) =>
        (long)(score.Numerator * Million / score.Denominator);

    public static RatingResult ResultOf(
        Rating rating,
        GradeBundle bundle,
        int number,
        string cause,
        DateTime at
    )
    {
        var rated = bundle.Result.NotRated is null;
        return new()
        {
            RatingId = rating.RatingId,
            InstitutionId = rating.InstitutionId,
            Number = number,
            Bundle = bundle.ToJson(),
            Digest = bundle.Digest(),
            Score = rated ? $"{bundle.Result.Score}" : "",
            ScoreOrder = rated ? OrderOf(bundle.Result.Score) : None,
            Cause = cause,
            At = at,
        };
    }
}
