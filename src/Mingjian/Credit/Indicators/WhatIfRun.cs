using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>A comparison under way: takes one input after another and keeps only the counts and those who move, so that a whole country fits.</summary>
[Article("15")]
public sealed class WhatIfRun(IndicatorSetContent before, IndicatorSetContent after)
{
    private readonly Scorer old = new(before);
    private readonly Scorer now = new(after);
    private readonly List<Mover> movers = [];
    private GradeCounts countsBefore = new(0, 0, 0, 0, 0);
    private GradeCounts countsAfter = new(0, 0, 0, 0, 0);

    public void Add(ScoringInput input)
    {
        var (was, becomes) = (old.Score(input), now.Score(input));
        countsBefore = countsBefore.With(was);
        countsAfter = countsAfter.With(becomes);

        if (was.Score != becomes.Score || was.Grade != becomes.Grade)
        {
            movers.Add(
                new(
                    input.InstitutionId,
                    input.Number,
                    input.Name,
                    Standing(was),
                    Standing(becomes),
                    Why(was, becomes)
                )
            );
        }
    }

    public WhatIf Result() =>
        new(
            countsBefore,
            countsAfter,
            [
                .. movers
                    .OrderByDescending(mover => mover.ChangesGrade)
                    .ThenBy(mover => mover.Number, StringComparer.Ordinal),
            ]
        );

    private List<WhyMoved> Why(ScoringResult was, ScoringResult becomes)
    {
        var (left, right) = (Points(before, was), Points(after, becomes));
        return
        [
            .. left
                .Keys.Union(right.Keys)
                .Select(code => new WhyMoved(
                    code,
                    NameOf(code),
                    left.GetValueOrDefault(code),
                    right.GetValueOrDefault(code)
                ))
                .Where(line => line.Before != line.After)
                .OrderByDescending(line => Distance(line.Before, line.After))
                .ThenBy(line => line.Code, StringComparer.Ordinal),
        ];
    }

    private string NameOf(string code) =>
        after.Indicators.Concat(before.Indicators).First(i => i.Code == code).Name;

    private static WhatIfStanding Standing(ScoringResult result) =>
        new(result.Score, result.Grade, result.NotRated);

    /// <summary>What each indicator takes off the score: a bonus is negative, a void one nothing.</summary>
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

    private static Fraction Distance(Fraction left, Fraction right) =>
        left >= right ? left - right : right - left;
}
