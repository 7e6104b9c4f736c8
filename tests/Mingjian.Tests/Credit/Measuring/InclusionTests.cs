using Mingjian.Credit;
using Mingjian.Credit.Measuring;

namespace Mingjian.Tests.Credit.Measuring;

/// <summary>Who is not rated, and why (I-07).</summary>
public sealed class InclusionTests
{
    private static readonly Inclusion Whole = new(
        [new(new(2026, 1, 1), new(2027, 1, 1))],
        365,
        HasBusiness: true,
        HasReported: true,
        TradeStoppedOn: null,
        RemovedOn: null,
        LacksCertificate: false,
        Operates: false
    );

    [Fact, Proves("14.2")]
    public void ReasonUnder_OfAWholeYearWithReports_IsNone()
    {
        Reason(Whole).ShouldBeNull();
        Reason(Whole with { RemovedOn = new(2026, 7, 1) }).ShouldBeNull("移出不是不予评定的理由");
    }

    [Fact, Proves("14.2", "22")]
    public void ReasonUnder_OfNothingReported_TellsWhetherThereWasBusiness()
    {
        var silent = Whole with { HasReported = false };

        Reason(silent).ShouldBe(NotRatedReason.NU);
        Reason(silent with { HasBusiness = false }).ShouldBe(NotRatedReason.NB);
        Reason(silent with { HasBusiness = false }, unreported: true).ShouldBe(NotRatedReason.NU);
    }

    [Fact, Proves("14.2", "22")]
    public void ReasonUnder_OfLostQualificationOrTrade_ComesBeforeWantOfBusiness()
    {
        var idle = Whole with { HasReported = false, HasBusiness = false };

        Reason(idle with { LacksCertificate = true }).ShouldBe(NotRatedReason.CM);
        Reason(Whole with { LacksCertificate = true, Operates = true }).ShouldBeNull();
        Reason(idle with { TradeStoppedOn = new(2026, 4, 1) }).ShouldBe(NotRatedReason.TR);
    }

    [Fact, Proves("14.2")]
    public void ReasonUnder_OfAYearBegunLater_IsOffUnlessTheBureauSwitchesItOn()
    {
        var begun = Whole with { Listed = [new(new(2026, 3, 1), new(2027, 1, 1))] };

        (begun.IsListedThroughout, begun.ListedDays).ShouldBe((false, 306));
        Reason(begun).ShouldBeNull();
    }

    private static NotRatedReason? Reason(Inclusion inclusion, bool unreported = false) =>
        inclusion.ReasonUnder(TestLaw.On(2026, 12, 31).Settings, unreported);
}
