using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Statistics;

/// <summary>
/// 完整性: the links that a reported task must have. A sample that the client sent needs neither point nor visit; what is measured on
/// site is not handed over.
/// </summary>
[Article("5.3(2)")]
public static class ChainParts
{
    /// <param name="matrices">Of the task's samples; none when there is no sample.</param>
    public static IEnumerable<RecordKind> Missing(
        Purpose purpose,
        bool hasPoints,
        bool hasVisits,
        IReadOnlyCollection<Matrix> matrices,
        bool hasHandovers,
        bool hasResults
    )
    {
        var sent = purpose == Purpose.SentSample;

        if (!sent && !hasPoints)
        {
            yield return RecordKind.Point;
        }

        if (!sent && !hasVisits)
        {
            yield return RecordKind.Visit;
        }

        if (matrices.Count == 0)
        {
            yield return RecordKind.Sample;
        }

        if (matrices.Any(m => !m.IsMeasuredOnSite) && !hasHandovers)
        {
            yield return RecordKind.Handover;
        }

        if (!hasResults)
        {
            yield return RecordKind.Result;
        }
    }
}

/// <summary>运维计划 as days: when a station was to be seen.</summary>
[Article("5.3(2)1")]
public static class ServiceDays
{
    /// <summary>From the plan's first day on, every so many days, as far as they are over.</summary>
    /// <param name="from">Days before it are left out.</param>
    public static IEnumerable<DateOnly> Of(ServicePlan plan, DateOnly from, DateOnly today)
    {
        var every = Math.Max(1, plan.EveryDays);

        for (var day = plan.From; day <= plan.To && day < today; day = day.AddDays(every))
        {
            if (day >= from)
            {
                yield return day;
            }
        }
    }
}
