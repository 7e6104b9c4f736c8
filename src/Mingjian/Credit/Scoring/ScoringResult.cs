using Mingjian.Regulation;

namespace Mingjian.Credit.Scoring;

/// <summary>The score with everything that made it, line by line.</summary>
/// <param name="Score">Exact; held between 0 and the base (I-10). Computed under a veto too.</param>
/// <param name="Grade">By the bounds of 第十六条, or D by a veto (第十七条).</param>
/// <param name="VetoIndicator">The first veto of the set that a fact meets; then the grade is 直接评定.</param>
/// <param name="NotRated">Why no grade is given; <c>null</c> when a veto gives D (I-20).</param>
/// <param name="Bonus">What is added: after the caps, 0 when void.</param>
/// <param name="BonusEarned">What the bonus indicators came to before the common cap, void or not.</param>
/// <param name="BonusVoid">A deduction that voids the bonus stands in the period.</param>
/// <param name="Base">基准分.</param>
/// <param name="Uncounted">Facts that no indicator applying to the institution counts.</param>
[Article("16")]
public sealed record ScoringResult(
    Fraction Score,
    Grade Grade,
    string? VetoIndicator,
    NotRatedReason? NotRated,
    IReadOnlyList<IndicatorOutcome> Indicators,
    IReadOnlyList<DimensionOutcome> Dimensions,
    Fraction Bonus,
    Fraction BonusEarned,
    bool BonusVoid,
    Fraction Base,
    IReadOnlyList<Guid> Uncounted
);

/// <summary>What one indicator came to.</summary>
/// <param name="WhyNot">Why it does not apply, in words; it then counts 0.</param>
/// <param name="N">Σ of the weights; for a share, the share.</param>
/// <param name="Raw">Points before the indicator's cap.</param>
/// <param name="Points">Points after it: deducted, or added by a bonus.</param>
public sealed record IndicatorOutcome(
    string Code,
    bool Applies,
    string? WhyNot,
    IReadOnlyList<OutcomeLine> Lines,
    Fraction N,
    Fraction Raw,
    Fraction Points
);

/// <summary>One line of an indicator: a fact, or a line that was measured.</summary>
/// <param name="Points">Before any cap; 0 for a veto.</param>
public sealed record OutcomeLine(
    Guid? FactId,
    string What,
    Fraction Weight,
    Fraction Points,
    DateOnly? On,
    IReadOnlyList<string> Evidence
);

/// <summary>One of the dimensions (第十四条): what its indicators deduct together, and what of it counts under its cap.</summary>
public sealed record DimensionOutcome(
    string Name,
    Fraction? Cap,
    Fraction Deducted,
    Fraction Counted
);
