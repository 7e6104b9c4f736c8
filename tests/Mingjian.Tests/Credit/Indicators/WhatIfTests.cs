using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Tests.Credit.Indicators;

/// <summary>The difference between two sets, and what it would do to past inputs.</summary>
[Proves("15")]
public sealed class WhatIfTests
{
    private static readonly IndicatorSetContent Default = DefaultIndicators.Content;

    private static readonly IndicatorSetContent Harder = Default with
    {
        Indicators =
        [
            .. Default.Indicators.Select(i =>
                i.Code == "YW12" ? i with { Points = 6, Cap = 24 } : i
            ),
        ],
    };

    [Fact]
    public void Difference_OfASetWithItself_IsNone() =>
        SetDifference.Between(Default, Default).IsNone.ShouldBeTrue();

    [Fact]
    public void Difference_NamesEachFieldBeforeAndAfter()
    {
        var difference = SetDifference.Between(Default, Harder);

        var only = difference.Indicators.ShouldHaveSingleItem();
        only.Kind.ShouldBe(DifferenceKind.Changed);
        only.Changes.ShouldBe([
            new("分值", "3", "6"),
            new("上限", "12", "24"),
            new("计分", "每计 1 扣 3 分；最多扣 12 分", "每计 1 扣 6 分；最多扣 24 分"),
        ]);
    }

    [Fact]
    public void Difference_OfCapsAndOfAddedAndRemovedIndicators_IsTold()
    {
        var changed = Default with
        {
            Dimensions =
            [
                .. Default.Dimensions.Select(d => d.Name == "诚信记录" ? d with { Cap = 50 } : d),
            ],
            Indicators =
            [
                .. Default.Indicators.Skip(1),
                Default.Indicators[0] with
                {
                    Code = "JB98",
                },
            ],
        };

        var difference = SetDifference.Between(Default, changed);

        difference.Head.ShouldBe([new("诚信记录的扣分上限", "不设上限", "50")]);
        difference
            .Indicators.Select(i => (i.Code, i.Kind))
            .ShouldBe([("JB98", DifferenceKind.Added), ("JB01", DifferenceKind.Removed)]);
    }

    [Fact]
    public void Compare_OfAHarderSet_SaysWhoMovesAndWhy()
    {
        var clean = Numbered("CQ-0001");
        var minor = Numbered("CQ-0002", TestScore.Fact(1, "finding.record-major"));
        var moved = Numbered(
            "CQ-0003",
            [.. Enumerable.Range(1, 3).Select(n => TestScore.Fact(n, "finding.record-major"))]
        );
        var idle = Numbered("CQ-0004") with { NotRated = NotRatedReason.NB };

        var whatIf = WhatIf.Compare(Default, Harder, [moved, idle, minor, clean]);

        whatIf.Before.ShouldBe(new(3, 0, 0, 0, 1));
        whatIf.After.ShouldBe(new(2, 1, 0, 0, 1));
        whatIf
            .Movers.Select(m => (m.Number, m.ChangesGrade))
            .ShouldBe([("CQ-0003", true), ("CQ-0002", false)]);
        var mover = whatIf.Movers[0];
        (mover.Before.Grade, mover.After.Grade).ShouldBe((Grade.A, Grade.B));
        mover.Why.ShouldBe([new("YW12", "报告与原始记录严重不规范", 9, 18)]);
    }

    [Fact]
    public void Compare_WhenAFactGoesToAnotherIndicator_NamesBoth()
    {
        FactFit[] fits = [new("alert.time-and-place", 1), new("report.out-of-scope", 1)];
        var softer = Default with
        {
            Indicators =
            [
                .. Default.Indicators.Select(i => i.Code == "YW06" ? i with { Points = 1 } : i),
            ],
        };

        var whatIf = WhatIf.Compare(
            Default,
            softer,
            [Numbered("CQ-0001", TestScore.Fact(1, fits))]
        );

        whatIf
            .Movers.Single()
            .Why.ShouldBe([
                new("YW06", "超资质范围出具报告", 5, 0),
                new("YW07", "采样时空逻辑异常", 0, 2),
            ]);
    }

    private static ScoringInput Numbered(string number, params CountedFact[] facts) =>
        TestScore.With(facts) with
        {
            Number = number,
        };
}
