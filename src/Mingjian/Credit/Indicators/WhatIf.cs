using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>How many institutions got which grade; those not rated apart.</summary>
public sealed record GradeCounts(int A, int B, int C, int D, int NotRated)
{
    public int Of(Grade grade) =>
        grade switch
        {
            Grade.A => A,
            Grade.B => B,
            Grade.C => C,
            _ => D,
        };

    internal static GradeCounts Count(IEnumerable<ScoringResult> results)
    {
        var counts = new int[5];

        foreach (var result in results)
        {
            counts[result.NotRated is null ? (int)result.Grade : 4]++;
        }

        return new(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}

/// <summary>Why a score differs: an indicator, what it came to under each set, positive for deductions.</summary>
public sealed record WhyMoved(string Code, string Name, Fraction Before, Fraction After);

/// <summary>An institution whose grade or score differs between the two sets.</summary>
/// <param name="Why">The indicators that differ, the largest difference first.</param>
public sealed record Mover(
    Guid InstitutionId,
    string Number,
    string Name,
    ScoringResult Before,
    ScoringResult After,
    IReadOnlyList<WhyMoved> Why
)
{
    public bool ChangesGrade => Before.Grade != After.Grade || Before.NotRated != After.NotRated;
}

/// <summary>
/// 试算: the same inputs under two indicator sets, before the second is put in force. Pure; each input is scored once under each set.
/// </summary>
/// <param name="Movers">Those whose score or grade differs: changed grades first, then by number.</param>
[Article("15")]
public sealed record WhatIf(GradeCounts Before, GradeCounts After, IReadOnlyList<Mover> Movers)
{
    public static WhatIf Compare(
        IndicatorSetContent before,
        IndicatorSetContent after,
        IEnumerable<ScoringInput> inputs
    )
    {
        var (old, now) = (new Scorer(before), new Scorer(after));
        List<(ScoringInput Input, ScoringResult Before, ScoringResult After)> scored =
        [
            .. inputs.Select(input => (input, old.Score(input), now.Score(input))),
        ];

        return new(
            GradeCounts.Count(scored.Select(s => s.Before)),
            GradeCounts.Count(scored.Select(s => s.After)),
            [
                .. scored
                    .Where(s => s.Before.Score != s.After.Score || s.Before.Grade != s.After.Grade)
                    .Select(s => MoverOf(s.Input, s.Before, s.After, before, after))
                    .OrderByDescending(mover => mover.ChangesGrade)
                    .ThenBy(mover => mover.Number, StringComparer.Ordinal),
            ]
        );
    }

    private static Mover MoverOf(
        ScoringInput input,
        ScoringResult before,
        ScoringResult after,
        IndicatorSetContent old,
        IndicatorSetContent now
    )
    {
        var (was, becomes) = (Points(old, before), Points(now, after));
        var why = was
            .Keys.Union(becomes.Keys)
            .Select(code => new WhyMoved(
                code,
                NameOf(now, code) ?? NameOf(old, code)!,
                was.GetValueOrDefault(code),
                becomes.GetValueOrDefault(code)
            ))
            .Where(line => line.Before != line.After)
            .OrderByDescending(line => Distance(line.Before, line.After))
            .ThenBy(line => line.Code, StringComparer.Ordinal);
        return new(input.InstitutionId, input.Number, input.Name, before, after, [.. why]);
    }

    /// <summary>What each indicator changes of the score: deductions positive, bonuses negative, void bonuses nothing.</summary>
    private static Dictionary<string, Fraction> Points(
        IndicatorSetContent set,
        ScoringResult result
    ) =>
        set
            .Indicators.Zip(result.Indicators)
            .ToDictionary(
                pair => pair.First.Code,
                pair =>
                    pair.First.Kind != IndicatorKind.Bonus ? pair.Second.Points
                    : result.BonusVoid ? Fraction.Zero
                    : -pair.Second.Points,
                StringComparer.Ordinal
            );

    private static string? NameOf(IndicatorSetContent set, string code) =>
        set.Indicators.FirstOrDefault(i => i.Code == code)?.Name;

    private static Fraction Distance(Fraction left, Fraction right) =>
        left >= right ? left - right : right - left;
}
