using Mingjian.Activities.Contract;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Measuring;

/// <summary>纳入评价: what decides whether an institution is rated in a period, and why not (I-07).</summary>
/// <param name="Listed">Days of the period on which it stood in the 名录.</param>
/// <param name="PeriodDays">Days of the period.</param>
/// <param name="HasBusiness">Work was commissioned for the period, or reported of it.</param>
/// <param name="HasReported">A task, a visit or a report of the period was handed in.</param>
/// <param name="TradeStoppedOn">It had left the 名录 by its own wish at the end.</param>
/// <param name="RemovedOn">The bureau had removed it at the end.</param>
/// <param name="LacksCertificate">It monitors, and no CMA certificate covered the last day.</param>
[Article("14.2", "22")]
public sealed record Inclusion(
    IReadOnlyList<DaySpan> Listed,
    int PeriodDays,
    bool HasBusiness,
    bool HasReported,
    DateOnly? TradeStoppedOn,
    DateOnly? RemovedOn,
    bool LacksCertificate,
    bool Operates
)
{
    public int ListedDays => Listed.Sum(days => days.Before.DayNumber - days.From.DayNumber);

    public bool IsListedThroughout => ListedDays == PeriodDays;

    /// <summary>An institution that lost its certificate still operates and maintains, when it does.</summary>
    public bool HasLostQualification => LacksCertificate && !Operates;

    /// <summary>
    /// The reason for which it is not rated under the settings of a day: lost qualification and stopped trade first, for they explain
    /// why nothing was done.
    /// </summary>
    /// <param name="unreported">A verified fact says that work of the period was not reported.</param>
    public NotRatedReason? ReasonUnder(SettingsOfDay settings, bool unreported)
    {
        (NotRatedReason Reason, SettingName Switch, bool Holds)[] reasons =
        [
            (NotRatedReason.CM, SettingName.NotRatedQualificationLost, HasLostQualification),
            (NotRatedReason.TR, SettingName.NotRatedTradeStopped, TradeStoppedOn is not null),
            (
                NotRatedReason.NU,
                SettingName.NotRatedNothingReported,
                !HasReported && (HasBusiness || unreported)
            ),
            (
                NotRatedReason.NB,
                SettingName.NotRatedNoBusiness,
                !HasReported && !HasBusiness && !unreported
            ),
            (NotRatedReason.NY, SettingName.NotRatedNewlyListed, !IsListedThroughout),
        ];
        return reasons
            .Where(reason => reason.Holds && settings.IsOn(reason.Switch))
            .Select(reason => (NotRatedReason?)reason.Reason)
            .FirstOrDefault();
    }

    internal static Inclusion Of(
        RegisterMeasure registered,
        ActivityMeasure work,
        DateOnly from,
        DateOnly to
    ) =>
        new(
            registered.Listed,
            to.DayNumber - from.DayNumber + 1,
            work.HasBusiness,
            work.HasReported,
            registered.DeregisteredOn,
            registered.RemovedOn,
            registered.LacksCertificate,
            registered.Operates
        );
}
