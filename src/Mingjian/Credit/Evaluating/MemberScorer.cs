using System.Numerics;
using System.Text.Json;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>Scores the frozen input of a member and writes the result in the form in which it is stored.</summary>
[Article("14.1", "16")]
public sealed class MemberScorer(IndicatorSetContent set)
{
    private static readonly BigInteger Million = 1_000_000;
    private readonly Scorer scorer = new(set);

    public static ScoringInput Read(string input) =>
        JsonSerializer.Deserialize<ScoringInput>(input, CanonicalJson.Options)!;

    /// <returns><c>null</c> before it is computed.</returns>
    public static ScoringResult? ReadResult(string result) =>
        result.Length == 0
            ? null
            : JsonSerializer.Deserialize<ScoringResult>(result, CanonicalJson.Options)!;

    public ScoringResult Score(ScoringInput input) => scorer.Score(input);

    public MemberResult Compute(string input) => Stored(scorer.Score(Read(input)));

    public static MemberResult Stored(ScoringResult result) =>
        result.NotRated is null
            ? new(
                CanonicalJson.Of(result),
                $"{result.Score}",
                OrderOf(result.Score),
                result.Grade,
                result.VetoIndicator ?? ""
            )
            : new(CanonicalJson.Of(result), "", -1, null, "");

    /// <summary>The score times a million, cut downward.</summary>
    public static long OrderOf(Fraction score) =>
        (long)(score.Numerator * Million / score.Denominator);
}
