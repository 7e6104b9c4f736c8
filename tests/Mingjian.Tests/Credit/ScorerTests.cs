using CsCheck;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit;

/// <summary>What holds for every score, whatever the facts.</summary>
[Proves("14.1", "16")]
public sealed class ScorerTests
{
    private static readonly string[] Kinds =
    [
        .. DefaultIndicators.Content.Indicators.SelectMany(i => i.Kinds).Distinct(),
    ];

    private static readonly string[] Deducting =
    [
        .. DefaultIndicators
            .Content.Indicators.Where(i => i.Deducts || i.Kind == IndicatorKind.Veto)
            .SelectMany(i => i.Kinds),
    ];

    private static readonly string[] Weights = ["1", "1/2", "1/3", "3/2", "2", "4"];

    private static readonly Gen<CountedFact> AnyFact = FactOf(Kinds);

    private static readonly Gen<CountedFact[]> AnyFacts = AnyFact.Array[0, 40];

    private static readonly Gen<Services> AnyServices = OneOf(
        new Services(true, false),
        new Services(false, true),
        new Services(true, true)
    );

    private static readonly Gen<Measured[]> AnyMeasures = Gen.Select(
        Gen.Int[0, 40],
        Gen.Int[0, 40],
        Gen.Int[0, 4],
        (a, b, years) =>
            new Measured[]
            {
                new(Counters.ReportInTime, Math.Min(a, b), b, []),
                new(Counters.CalibrationValid, Math.Min(a, b), b, []),
                new(Counters.ConsecutiveA, years, 1, []),
            }
    );

    private static readonly Gen<ScoringInput> AnyInput = Gen.Select(
        AnyFacts,
        AnyServices,
        AnyMeasures,
        (facts, services, measures) =>
            TestScore.With(Unlike(facts)) with
            {
                Services = services,
                Measures = measures,
            }
    );

    [Fact]
    public void Score_OfTheSameFactsInAnotherOrder_IsTheSameToTheByte() =>
        Gen.Select(AnyInput, Gen.Int[0, 1_000_000])
            .Sample(
                (input, seed) =>
                {
                    var other = input with
                    {
                        Facts = [.. input.Facts.OrderBy(fact => HashCode.Combine(seed, fact.Id))],
                        Measures = [.. input.Measures.Reverse()],
                        Settings = [.. input.Settings.Reverse()],
                    };

                    Bundle(other).ShouldBe(Bundle(input));
                },
                iter: 300
            );

    [Fact]
    public void Score_AfterOneMoreDeduction_IsNeverHigher() =>
        Gen.Select(AnyInput, FactOf(Deducting))
            .Sample(
                (input, fact) =>
                {
                    var more = input with { Facts = Unlike([.. input.Facts, fact]) };

                    var (before, after) = (TestScore.Score(input), TestScore.Score(more));

                    (after.Score <= before.Score).ShouldBeTrue();
                    (after.Grade >= before.Grade).ShouldBeTrue();
                },
                iter: 500
            );

    [Fact]
    public void Score_OfAnything_StaysBetweenZeroAndTheBaseAndAddsUp() =>
        AnyInput.Sample(
            input =>
            {
                var result = TestScore.Score(input);
                var whole =
                    result.Base
                    - Fraction.Sum(result.Dimensions.Select(d => d.Counted))
                    + result.Bonus;

                (result.Score >= Fraction.Zero && result.Score <= result.Base).ShouldBeTrue();
                result.Score.ShouldBe(Fraction.Max(0, Fraction.Min(100, whole)));
                CountedIn(result).ShouldBe(input.Facts.Count);
            },
            iter: 500
        );

    [Fact]
    public void Bundle_OfAnything_RecomputesToTheSame() =>
        AnyInput.Sample(
            input =>
            {
                var text = Bundle(input);

                GradeBundle.Read(text).Recompute().Score.ShouldBe(TestScore.Score(input).Score);
                GradeBundle.Read(text).ToJson().ShouldBe(text);
            },
            iter: 100
        );

    [Theory, Proves("16(1)", "16(2)", "16(3)", "16(4)")]
    [InlineData("100", Grade.A), InlineData("90", Grade.A), InlineData("89.9999", Grade.B)]
    [
        InlineData("269999999/3000000", Grade.B),
        InlineData("80", Grade.B),
        InlineData("79.9999", Grade.C)
    ]
    [
        InlineData("60", Grade.C),
        InlineData("59.9999", Grade.D),
        InlineData("179/3", Grade.D),
        InlineData("0", Grade.D)
    ]
    public void Grade_AtEachBound_IsTheRegulationsGrade(string score, Grade expected) =>
        GradeBounds.From(TestScore.Settings).GradeOf(Fraction.Parse(score)).ShouldBe(expected);

    [Fact]
    public void Bounds_ThatContradictEachOther_AreRefused()
    {
        SettingUsed[] turned =
        [
            .. TestScore.Settings.Where(s => s.Name != "GradeBBound"),
            new("GradeBBound", "95"),
        ];

        var refused = Should.Throw<RuleBroken>(() => GradeBounds.From(turned));

        refused.Rule.Code.ShouldBe("CREDIT-16-S2");
    }

    [Fact]
    public void Bounds_WithoutASetting_NameTheSetting()
    {
        var refused = Should.Throw<RuleBroken>(() =>
            GradeBounds.From([.. TestScore.Settings.Skip(1)])
        );

        refused.Message.ShouldContain("评价基准分");
    }

    [Fact]
    public void Fact_ThatStandsTwice_IsRefused()
    {
        var input = TestScore.With(
            TestScore.Fact(1, "finding.record-minor", day: 1),
            TestScore.Fact(2, "finding.record-minor", day: 2),
            TestScore.Fact(1, "finding.record-minor", day: 3)
        );

        Should.Throw<RuleBroken>(() => TestScore.Score(input)).Rule.Code.ShouldBe("CREDIT-14-S1");
    }

    [Fact]
    public void Fact_ThatFitsTwoIndicators_DeductsOnceInTheHeavier()
    {
        FactFit[] fits = [new("alert.time-and-place", 1), new("report.out-of-scope", 1)];

        var result = TestScore.Score(TestScore.With(TestScore.Fact(1, fits)));

        result.Score.ShouldBe((Fraction)95);
        result.Indicators.Where(i => i.Lines.Count > 0).Select(i => i.Code).ShouldBe(["YW06"]);
    }

    [Fact, Proves("17", "22")]
    public void NotRatedInstitution_WithAGroundOfDirectD_IsD()
    {
        var idle = TestScore.QuietYear with { NotRated = NotRatedReason.NB };

        var vetoed = TestScore.Score(
            idle with
            {
                Facts = [TestScore.Fact(1, "permit.revoked-for-fraud")],
            }
        );

        TestScore.Score(idle).NotRated.ShouldBe(NotRatedReason.NB);
        (vetoed.Grade, vetoed.VetoIndicator, vetoed.NotRated).ShouldBe((Grade.D, "VT03", null));
    }

    private static Gen<CountedFact> FactOf(string[] kinds) =>
        Gen.Select(
            Gen.Int[0, 364],
            Gen.Select(OneOf(kinds), OneOf(Weights)).Array[1, 2],
            (day, fits) =>
                TestScore.Fact(
                    0,
                    [.. fits.Select(f => new FactFit(f.Item1, Fraction.Parse(f.Item2)))],
                    day
                )
        );

    private static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static List<CountedFact> Unlike(IEnumerable<CountedFact> facts) =>
        [.. facts.Select((fact, n) => fact with { Id = TestScore.Fact(n, "x").Id })];

    private static string Bundle(ScoringInput input) =>
        GradeBundle.Of(DefaultIndicators.Content, input, TestScore.Score(input)).ToJson();

    private static int CountedIn(ScoringResult result) =>
        result.Uncounted.Count
        + result.Indicators.Sum(i => i.Lines.Count(line => line.FactId is not null));
}
