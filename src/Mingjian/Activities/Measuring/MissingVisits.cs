using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Statistics;
using Mingjian.Regulation;

namespace Mingjian.Activities.Measuring;

/// <summary>运维记录缺失: visits that a plan asked for in a month, fewer made; a month is judged when its last visits had time to come.</summary>
[Article("2", "5.3(2)2", "14.1")]
internal sealed class MissingVisits(OwnRecords own, Settings settings, DateTime now)
{
    public async Task<IReadOnlyList<ActivityMatter>> ReadAsync(CancellationToken stop)
    {
        var months = Months().ToList();

        if (months.Count == 0)
        {
            return [];
        }

        var (from, to) = (months[0], months[^1].AddMonths(1).AddDays(-1));
        var plans = await own.Of<ServicePlan>()
            .Where(p => p.From <= to && p.To >= from)
            .OrderBy(p => p.InstitutionId)
            .ThenBy(p => p.Number)
            .ToListAsync(stop);
        var made = await MadeAsync(from, to, stop);
        return [.. plans.GroupBy(p => (p.InstitutionId, p.Site, p.Kind)).SelectMany(Missing)];

        IEnumerable<ActivityMatter> Missing(
            IGrouping<(Guid InstitutionId, string Site, ServiceVisitKind Kind), ServicePlan> of
        ) =>
            from month in months
            let planned = of.Sum(plan => ServiceDays.Of(plan, month, month.AddMonths(1)).Count())
            let done = made.GetValueOrDefault(
                (of.Key.InstitutionId, of.Key.Site, of.Key.Kind, month)
            )
            from number in Enumerable.Range(1, Math.Max(0, planned - done))
            select Matter(
                of.Key.InstitutionId,
                of.Key.Site,
                of.Key.Kind,
                month,
                planned,
                done,
                number
            );
    }

    /// <summary>Months that became judgeable in the period, by their first day.</summary>
    private IEnumerable<DateOnly> Months()
    {
        var first = own.Asked.From.AddMonths(-1);

        for (
            var month = new DateOnly(first.Year, first.Month, 1);
            month <= own.Asked.To;
            month = month.AddMonths(1)
        )
        {
            var last = month.AddMonths(1).AddDays(-1);
            var hours = settings.Find(SettingName.FieldUploadHours, last) is null
                ? 0
                : settings.On(last).Hours(SettingName.FieldUploadHours);
            var judged = ChinaClock.EndOf(last).AddHours(hours);

            if (judged >= own.Since && judged < own.Until && judged <= now)
            {
                yield return month;
            }
        }
    }

    private async Task<Dictionary<(Guid, string, ServiceVisitKind, DateOnly Month), int>> MadeAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        var (since, until) = (ChinaClock.StartOf(from), ChinaClock.EndOf(to));
        var visits = await own.Of<ServiceVisit>()
            .Where(v => v.ArrivedAt >= since && v.ArrivedAt < until)
            .Select(v => new
            {
                v.InstitutionId,
                v.Site,
                v.Kind,
                v.ArrivedAt,
            })
            .ToListAsync(stop);
        return visits
            .GroupBy(v =>
            {
                var day = ChinaClock.DayOf(v.ArrivedAt);
                return (v.InstitutionId, v.Site, v.Kind, new DateOnly(day.Year, day.Month, 1));
            })
            .ToDictionary(g => g.Key, g => g.Count());
    }

    private static ActivityMatter Matter(
        Guid institutionId,
        string site,
        ServiceVisitKind kind,
        DateOnly month,
        int planned,
        int done,
        int number
    ) =>
        new(
            institutionId,
            ActivityMatterKind.ServiceRecordLate,
            string.Create(
                CultureInfo.InvariantCulture,
                $"missing:{site}:{CodeList<ServiceVisitKind>.CodeOf(kind)}:{month:yyyy-MM}:{number}"
            ),
            month.AddMonths(1).AddDays(-1),
            $"站点“{site}”运维记录缺失",
            $"{month:yyyy-MM} 计划{kind.Text()} {planned} 次，报送 {done} 次。",
            site
        );
}
