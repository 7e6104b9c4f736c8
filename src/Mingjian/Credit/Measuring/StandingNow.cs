using Mingjian.Credit.Facts;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Measuring;

/// <summary>当前信用情况: what an institution's running period is made of as of today, which the scorer turns into what its grade would be.</summary>
[Article("14.1")]
public sealed class StandingNow(
    MeasuresNow measures,
    FactReader facts,
    LawBook law,
    ChinaClock clock
)
{
    /// <summary>A fact of this kind says that business took place that was not reported.</summary>
    private const string Unreported = "activity.unreported";

    /// <returns><c>null</c> for who has not been in the 名录 in the running period, or is not seen by the viewer.</returns>
    public async Task<ScoringInput?> ReadAsync(
        Guid institutionId,
        IndicatorSetContent set,
        CancellationToken stop
    )
    {
        var today = clock.Today;
        var settings = (await law.SettingsAsync(stop)).On(today);
        var from = RunningPeriod.FirstDay(
            today,
            settings.CalendarMonths(SettingName.EvaluationCycleMonths)
        );

        if (await measures.ReadAsync(institutionId, from, today, stop) is not { } measured)
        {
            return null;
        }

        var counted = await CountedAsync(institutionId, from, today, stop);
        var unreported = counted.Any(fact => fact.Fits.Any(fit => fit.Kind == Unreported));
        return new ScoringInput(
            institutionId,
            measured.Number,
            measured.Name,
            from,
            today,
            measured.Services,
            counted,
            measured.Measured,
            SettingsUsed.Of(set, settings),
            measured.Inclusion.ReasonUnder(settings, unreported)
        ).InOrder();
    }

    private async Task<IReadOnlyList<CountedFact>> CountedAsync(
        Guid institutionId,
        DateOnly from,
        DateOnly today,
        CancellationToken stop
    )
    {
        await foreach (var found in facts.InPeriodAsync([institutionId], from, today, today, stop))
        {
            return found.Facts;
        }

        return [];
    }
}

/// <summary>评价期间 that runs now: periods of so many months follow each other from January of the regulation's first year.</summary>
internal static class RunningPeriod
{
    private const int FirstYear = 2024;
    private const int MonthsOfAYear = 12;

    public static DateOnly FirstDay(DateOnly today, int months)
    {
        var passed = (today.Year - FirstYear) * MonthsOfAYear + today.Month - 1;
        return new DateOnly(FirstYear, 1, 1).AddMonths(passed / months * months);
    }
}
