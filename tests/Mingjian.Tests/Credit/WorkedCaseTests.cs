using Mingjian.Credit.Scoring;
using Mingjian.Tests.Architecture;

namespace Mingjian.Tests.Credit;

/// <summary>Every file of <c>Credit/Cases</c>, named by what it shows: the six of the indicator set's own paper and many more.</summary>
[Proves("14.1", "15", "16", "16(1)", "16(2)", "16(3)", "16(4)", "17")]
public sealed class WorkedCaseTests
{
    private static readonly string Folder = Path.Combine(
        Sources.Root,
        "tests/Mingjian.Tests/Credit/Cases"
    );

    public static TheoryData<string> Cases() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json")
                .Select(NameOf)
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Cases))]
    public void Case_Scored_ComesOutAsWritten(string name)
    {
        var worked = WorkedCase.Read(Path.Combine(Folder, name + ".json"));

        var result = Scorer.Score(worked.Set(), worked.Input());

        ShouldBeAsExpected(result, worked.Expected);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Case_AsBundle_RecomputesToTheSame(string name)
    {
        var worked = WorkedCase.Read(Path.Combine(Folder, name + ".json"));
        var result = Scorer.Score(worked.Set(), worked.Input());
        var text = GradeBundle.Of(worked.Set(), worked.Input(), result).ToJson();

        var again = GradeBundle.Read(text).Recompute();

        again.Score.ShouldBe(result.Score);
        again.Grade.ShouldBe(worked.Expected.Grade);
    }

    [Theory, Proves("17(1)", "17(2)", "17(3)", "17(4)", "17(5)", "17(6)", "17(7)", "17(8)")]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    [InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Ground_OfDirectD_HasItsCase(int ground)
    {
        var worked = WorkedCase.Read(Path.Combine(Folder, $"veto-17-{ground}-is-d.json"));

        worked.Clauses.ShouldBe([$"17({ground})"]);
        worked.Expected.Veto.ShouldBe($"VT0{ground}");
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static void ShouldBeAsExpected(ScoringResult result, Expected expected)
    {
        result.Score.ShouldBe(Fraction.Parse(expected.Score), result.Score.ToDisplay());
        result.Grade.ShouldBe(expected.Grade);
        result.VetoIndicator.ShouldBe(expected.Veto);
        result.NotRated.ShouldBe(expected.ExpectedNotRated);
        result.Uncounted.Count.ShouldBe(expected.Uncounted ?? 0);
        result.Score.ToDisplay().ShouldBe(expected.Display ?? result.Score.ToDisplay());
        result.Bonus.ShouldBe(Number(expected.Bonus) ?? result.Bonus);
        result.BonusEarned.ShouldBe(Number(expected.BonusEarned) ?? result.BonusEarned);
        result.BonusVoid.ShouldBe(expected.BonusVoid ?? result.BonusVoid);
        ShouldHaveIndicators(result, expected);
    }

    private static void ShouldHaveIndicators(ScoringResult result, Expected expected)
    {
        var outcomes = result.Indicators.ToDictionary(outcome => outcome.Code);

        foreach (var (code, points) in expected.Points ?? new Dictionary<string, string>())
        {
            outcomes[code].Points.ShouldBe(Fraction.Parse(points), code);
        }

        foreach (var (code, lines) in expected.Lines ?? new Dictionary<string, int>())
        {
            outcomes[code].Lines.Count.ShouldBe(lines, code);
        }

        foreach (
            var (name, counted) in expected.DimensionsCounted ?? new Dictionary<string, string>()
        )
        {
            result.Dimensions.Single(d => d.Name == name).Counted.ShouldBe(Fraction.Parse(counted));
        }

        foreach (var code in expected.NotApplying ?? [])
        {
            outcomes[code].Applies.ShouldBeFalse(code);
            outcomes[code].WhyNot.ShouldNotBeNullOrEmpty();
        }
    }

    private static Fraction? Number(string? text) => text is null ? null : Fraction.Parse(text);
}
