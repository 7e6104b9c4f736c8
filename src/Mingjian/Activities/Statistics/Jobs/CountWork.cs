using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;

namespace Mingjian.Activities.Statistics.Jobs;

/// <summary>
/// 统计监测活动: counts anew, every night, the years of each institution that deliveries since the last count touched, and those in which
/// something is late, missing or not yet due.
/// </summary>
[Article("5.3(2)")]
public sealed class CountWork(MingjianDb db, WorkCounter counter) : IDailyJob
{
    /// <summary>A delivery that was being stored while it was counted is looked at once more.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    public string Name => "activities.count-work";

    public string Title => "统计监测活动";

    public TimeOnly At => new(1, 30);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var counted = await db
            .WorkCounts.AsNoTracking()
            .ToDictionaryAsync(c => c.InstitutionId, stop);
        var institutions = await db
            .Deliveries.Select(d => d.InstitutionId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(stop);
        var count = 0;

        foreach (var institutionId in institutions)
        {
            var last = counted.GetValueOrDefault(institutionId);

            if (await FromYearAsync(institutionId, last, stop) is { } from)
            {
                await counter.CountAsync(institutionId, from, stop);
                count++;
            }
        }

        return new(count);
    }

    /// <summary>The first year to be counted again; <c>null</c> when nothing can have changed.</summary>
    private async Task<int?> FromYearAsync(
        Guid institutionId,
        WorkCount? last,
        CancellationToken stop
    )
    {
        if (last is null)
        {
            return WorkCounter.FirstYear;
        }

        var since = last.CountedAt - Overlap;
        var recent = db.Deliveries.Where(d =>
            d.InstitutionId == institutionId && d.ReceivedAt >= since
        );

        // A revised record may have moved from any year.
        return await recent.AnyAsync(d => d.Revised > 0, stop)
            ? WorkCounter.FirstYear
            : Earlier(last.OpenSince, await FirstTouchedAsync(institutionId, recent, stop));
    }

    private async Task<int?> FirstTouchedAsync(
        Guid institutionId,
        IQueryable<Delivering.Delivery> recent,
        CancellationToken stop
    )
    {
        var tasks = await New<MonitoringTask>().MinAsync(t => (DateOnly?)t.PlannedFrom, stop);
        var reports = await New<Report>().MinAsync(r => (DateOnly?)r.IssuedOn, stop);
        var visits = await New<FieldVisit>().MinAsync(v => (DateTime?)v.ArrivedAt, stop);
        var samples = await New<Sample>().MinAsync(s => (DateTime?)s.StartedAt, stop);
        var services = await New<ServiceVisit>().MinAsync(v => (DateTime?)v.ArrivedAt, stop);
        var plans = await New<ServicePlan>().MinAsync(p => (DateOnly?)p.From, stop);
        var results = await New<Result>()
            .Join(
                db.Set<Sample>(),
                r => new { r.InstitutionId, r.Sample },
                s => new { s.InstitutionId, Sample = s.Number },
                (r, s) => s.StartedAt
            )
            .MinAsync(at => (DateTime?)at, stop);
        DateTime?[] moments = [visits, samples, services, results];
        return moments
            .Select(at => at is { } given ? ChinaClock.DayOf(given) : (DateOnly?)null)
            .Concat([tasks, reports, plans])
            .Min()
            ?.Year;

        IQueryable<TRow> New<TRow>()
            where TRow : ActivityRow =>
            db.Set<TRow>()
                .Where(r => r.InstitutionId == institutionId)
                .Where(r => recent.Any(d => d.DeliveryId == r.DeliveryId));
    }

    private static int? Earlier(int? one, int? other) =>
        one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
