using Mingjian.Credit.Scoring;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>What an accepted statement changes of the input: facts that are taken out, measures that are corrected, or that it is rated after all.</summary>
/// <param name="TakenOut">Facts that do not count.</param>
/// <param name="Rate">An institution that was not rated is rated.</param>
[Article("14.2")]
public sealed record InputCorrection(
    IReadOnlyList<Guid> TakenOut,
    IReadOnlyList<MeasureCorrection> Measures,
    bool Rate
)
{
    public static readonly InputCorrection None = new([], [], Rate: false);

    public bool IsEmpty => TakenOut.Count == 0 && Measures.Count == 0 && !Rate;

    /// <exception cref="RuleBroken">It changes nothing, or names what the input does not have.</exception>
    public CorrectedInput Apply(ScoringInput input)
    {
        Require(!IsEmpty, EvaluatingRules.CorrectionNeeded);
        Require(
            TakenOut.All(id => input.Facts.Any(fact => fact.Id == id)),
            EvaluatingRules.NoSuchLine
        );
        Require(
            Measures.All(m => input.Measures.Any(had => had.Counter == m.Counter)),
            EvaluatingRules.NoSuchLine
        );
        var corrected = (
            input with
            {
                Facts = [.. input.Facts.Where(fact => !TakenOut.Contains(fact.Id))],
                Measures = [.. input.Measures.Select(Corrected)],
                NotRated = Rate ? null : input.NotRated,
            }
        ).InOrder();

        return new(
            CanonicalJson.Of(corrected),
            GradeBundle.DigestOf(corrected),
            corrected.NotRated
        );
    }

    private Measured Corrected(Measured had)
    {
        if (Measures.FirstOrDefault(m => m.Counter == had.Counter) is not { } correction)
        {
            return had;
        }

        Require(
            correction.Numerator >= 0 && correction.Numerator <= correction.Denominator
                || had.Denominator <= 1,
            EvaluatingRules.ShareTurnedRound
        );
        Require(
            correction.LinesTakenOut.All(line => line >= 0 && line < had.Lines.Count),
            EvaluatingRules.NoSuchLine
        );

        return had with
        {
            Numerator = correction.Numerator,
            Denominator = correction.Denominator,
            Lines = [.. had.Lines.Where((_, line) => !correction.LinesTakenOut.Contains(line))],
        };
    }

    private static void Require(bool holds, Rule rule)
    {
        if (!holds)
        {
            throw new RuleBroken(rule);
        }
    }
}

/// <param name="LinesTakenOut">Places of the lines that do not count, from 0.</param>
public sealed record MeasureCorrection(
    string Counter,
    long Numerator,
    long Denominator,
    IReadOnlyList<int> LinesTakenOut
);
