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

    internal GradeCounts With(ScoringResult result) =>
        (result.NotRated, result.Grade) switch
        {
            (not null, _) => this with { NotRated = NotRated + 1 },
            (_, Grade.A) => this with { A = A + 1 },
            (_, Grade.B) => this with { B = B + 1 },
            (_, Grade.C) => this with { C = C + 1 },
            _ => this with { D = D + 1 },
        };
}

/// <summary>Why a score differs: an indicator, what it takes off under each set; a bonus is negative.</summary>
public sealed record WhyMoved(string Code, string Name, Fraction Before, Fraction After);

/// <summary>Where an institution stands under a set.</summary>
public sealed record WhatIfStanding(Fraction Score, Grade Grade, NotRatedReason? NotRated);

/// <summary>An institution whose grade or score differs between the two sets.</summary>
/// <param name="Why">The indicators that differ, the largest difference first.</param>
public sealed record Mover(
    Guid InstitutionId,
    string Number,
    string Name,
    WhatIfStanding Before,
    WhatIfStanding After,
    IReadOnlyList<WhyMoved> Why
)
{
    public bool ChangesGrade => Before.Grade != After.Grade || Before.NotRated != After.NotRated;
}

/// <summary>试算: the same inputs under two indicator sets, before the second is put in force.</summary>
/// <param name="Movers">Those whose score or grade differs: changed grades first, then by number.</param>
[Article("15")]
public sealed record WhatIf(GradeCounts Before, GradeCounts After, IReadOnlyList<Mover> Movers)
{
    /// <summary>Pure; each input is scored once under each set.</summary>
    public static WhatIf Compare(
        IndicatorSetContent before,
        IndicatorSetContent after,
        IEnumerable<ScoringInput> inputs
    )
    {
        WhatIfRun run = new(before, after);

        foreach (var input in inputs)
        {
            run.Add(input);
        }

        return run.Result();
    }
}
