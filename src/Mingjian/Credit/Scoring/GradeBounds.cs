using Mingjian.Regulation;

namespace Mingjian.Credit.Scoring;

/// <summary>The base, the bounds of the grades (inclusive) and the cap of the bonus, as the settings of the period have them.</summary>
[Article("16")]
public sealed record GradeBounds(
    Fraction Base,
    Fraction A,
    Fraction B,
    Fraction C,
    Fraction BonusCap
)
{
    /// <summary>The settings that every score reads.</summary>
    public static readonly IReadOnlyList<SettingName> Names =
    [
        SettingName.BaseScore,
        SettingName.GradeABound,
        SettingName.GradeBBound,
        SettingName.GradeCBound,
        SettingName.BonusCap,
    ];

    /// <exception cref="RuleBroken">One is missing, or they contradict each other.</exception>
    public static GradeBounds From(IReadOnlyList<SettingUsed> settings)
    {
        var bounds = new GradeBounds(
            Number(settings, SettingName.BaseScore),
            Number(settings, SettingName.GradeABound),
            Number(settings, SettingName.GradeBBound),
            Number(settings, SettingName.GradeCBound),
            Number(settings, SettingName.BonusCap)
        );

        return bounds.Base >= bounds.A && bounds.A > bounds.B && bounds.B > bounds.C
            ? bounds
            : throw new RuleBroken(ScoringRules.BoundsTurnedRound());
    }

    /// <summary>The grade of an exact score; nothing is rounded before it is compared.</summary>
    [Article("16(1)", "16(2)", "16(3)", "16(4)")]
    public Grade GradeOf(Fraction score) =>
        score >= A ? Grade.A
        : score >= B ? Grade.B
        : score >= C ? Grade.C
        : Grade.D;

    /// <summary>I-10: never above the base, never below 0.</summary>
    public Fraction Hold(Fraction score) => Fraction.Max(Fraction.Zero, Fraction.Min(Base, score));

    private static Fraction Number(IReadOnlyList<SettingUsed> settings, SettingName name) =>
        settings.FirstOrDefault(setting => setting.Name == name.ToString()) is { } used
        && Fraction.TryParse(used.Value, out var value)
            ? value
            : throw new RuleBroken(ScoringRules.SettingMissing(name));
}
