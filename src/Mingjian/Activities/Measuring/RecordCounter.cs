using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Activities.Measuring;

/// <summary>Counts of each institution's records in a period, each in one query.</summary>
[Article("5.3(2)", "14.1")]
internal sealed class RecordCounter(OwnRecords own)
{
    /// <summary>What is measured where it is has no sample to hand over.</summary>
    private static readonly Matrix[] OnSite =
    [
        .. Enum.GetValues<Matrix>().Where(m => m.IsMeasuredOnSite),
    ];

    private static readonly Matrix[] OfASource =
    [
        .. Enum.GetValues<Matrix>().Where(m => m.ComesFromASource),
    ];

    /// <summary>
    /// 任务事前报送: tasks whose work at a site began in the period, and those that came before the first sample was taken. A task that came
    /// before the team arrived needs no look at its samples.
    /// </summary>
    public async Task<Dictionary<Guid, PartOf>> ReportedBeforeAsync(CancellationToken stop)
    {
        var (since, until) = (own.Since, own.Until);
        var db = own.Db;
        var tasks =
            from visit in own.Of<FieldVisit>()
                .Where(v => v.ArrivedAt >= since && v.ArrivedAt < until)
                .GroupBy(v => new { v.InstitutionId, v.Task })
                .Select(g => new
                {
                    g.Key.InstitutionId,
                    g.Key.Task,
                    Begun = g.Min(v => v.ArrivedAt),
                })
            join task in db.Set<MonitoringTask>()
                on new { visit.InstitutionId, Number = visit.Task } equals new
                {
                    task.InstitutionId,
                    task.Number,
                }
            where
                !db.Set<FieldVisit>()
                    .Any(v =>
                        v.InstitutionId == visit.InstitutionId
                        && v.Task == visit.Task
                        && v.ArrivedAt < since
                    )
            let first = task.Revision == 1
                ? task.DeliveryId
                : db.Set<SupersededRecord>()
                    .Where(s =>
                        s.InstitutionId == task.InstitutionId
                        && s.Kind == RecordKind.Task
                        && s.Number == task.Number
                        && s.Revision == 1
                    )
                    .Select(s => s.DeliveryId)
                    .FirstOrDefault()
            join delivery in db.Set<Delivery>() on first equals delivery.DeliveryId
            select new
            {
                visit.InstitutionId,
                visit.Task,
                visit.Begun,
                delivery.ReceivedAt,
            };
        var counted = await tasks
            .GroupBy(t => t.InstitutionId)
            .Select(g => new
            {
                g.Key,
                Before = g.Count(t => t.ReceivedAt <= t.Begun),
                All = g.Count(),
            })
            .ToDictionaryAsync(g => g.Key, g => (g.Before, g.All), stop);
        var between = await tasks
            .Where(t => t.ReceivedAt > t.Begun)
            .Where(t =>
                db.Set<Sample>()
                    .Where(s =>
                        s.InstitutionId == t.InstitutionId && s.Task == t.Task && s.Visit != null
                    )
                    .Min(s => (DateTime?)s.StartedAt) >= t.ReceivedAt
            )
            .GroupBy(t => t.InstitutionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);

        return counted.ToDictionary(
            g => g.Key,
            g => new PartOf(g.Value.Before + between.GetValueOrDefault(g.Key), g.Value.All)
        );
    }

    /// <summary>
    /// 关键信息完整: a visit with people, devices, coordinates, photos and samples; with the load where a source was sampled, and with the
    /// handover where a sample went to the laboratory.
    /// </summary>
    public Task<Dictionary<Guid, PartOf>> CompleteAsync(CancellationToken stop)
    {
        var (since, until) = (own.Since, own.Until);
        var db = own.Db;
        return own.Of<FieldVisit>()
            .Where(v => v.ArrivedAt >= since && v.ArrivedAt < until)
            .Select(v => new
            {
                v.InstitutionId,
                Complete = v.People != ""
                    && db.Set<Media>()
                        .Any(m => m.InstitutionId == v.InstitutionId && m.Visit == v.Number)
                    && db.Set<Sample>()
                        .Any(s =>
                            s.InstitutionId == v.InstitutionId
                            && s.Visit == v.Number
                            && (s.Longitude != null || v.Longitude != null)
                            && (s.Devices != null || v.Devices != null)
                        )
                    && (
                        v.Load != null
                        || !db.Set<Sample>()
                            .Any(s =>
                                s.InstitutionId == v.InstitutionId
                                && s.Visit == v.Number
                                && OfASource.Contains(s.Matrix)
                            )
                    )
                    && !db.Set<Sample>()
                        .Any(s =>
                            s.InstitutionId == v.InstitutionId
                            && s.Visit == v.Number
                            && s.Source != ReadingSource.Device
                            && !OnSite.Contains(s.Matrix)
                            && !db.Set<Handover>()
                                .Any(h =>
                                    h.InstitutionId == s.InstitutionId && h.Sample == s.Number
                                )
                        ),
            })
            .GroupBy(v => v.InstitutionId)
            .Select(g => new
            {
                g.Key,
                Complete = g.Sum(v => v.Complete ? 1 : 0),
                All = g.Count(),
            })
            .ToDictionaryAsync(g => g.Key, g => new PartOf(g.Complete, g.All), stop);
    }

    /// <summary>上传及时: the day of issue is day 0. Reports that the institution did not issue are none of its own.</summary>
    public async Task<Dictionary<Guid, PartOf>> InTimeAsync(
        Settings settings,
        CancellationToken stop
    )
    {
        var counted = new Dictionary<Guid, PartOf>();

        foreach (var (from, to, days) in UploadDays.Of(settings, own.Asked))
        {
            foreach (var (id, part) in await InTimeAsync(from, to, days, stop))
            {
                var before = counted.GetValueOrDefault(id, PartOf.Nothing);
                counted[id] = new(before.Count + part.Count, before.Of + part.Of);
            }
        }

        return counted;
    }

    public async Task<HashSet<Guid>> CommissionedAsync(CancellationToken stop)
    {
        var (from, to) = (own.Asked.From, own.Asked.To);
        return
        [
            .. await own.Of<Commission>()
                .Where(c => c.From <= to && c.To >= from)
                .Select(c => c.InstitutionId)
                .Distinct()
                .ToListAsync(stop),
        ];
    }

    /// <summary>Who planned a task in the period or was at a station in it.</summary>
    public async Task<HashSet<Guid>> WorkedAsync(CancellationToken stop)
    {
        var (from, to, since, until) = (own.Asked.From, own.Asked.To, own.Since, own.Until);
        return
        [
            .. await own.Of<MonitoringTask>()
                .Where(t => t.PlannedFrom >= from && t.PlannedFrom <= to)
                .Select(t => t.InstitutionId)
                .Distinct()
                .ToListAsync(stop),
            .. await own.Of<ServiceVisit>()
                .Where(v => v.ArrivedAt >= since && v.ArrivedAt < until)
                .Select(v => v.InstitutionId)
                .Distinct()
                .ToListAsync(stop),
        ];
    }

    /// <param name="days"><c>null</c> while no limit is set: then no report is late.</param>
    private Task<Dictionary<Guid, PartOf>> InTimeAsync(
        DateOnly from,
        DateOnly to,
        int? days,
        CancellationToken stop
    )
    {
        var db = own.Db;
        var allowed = days ?? DateOnly.MaxValue.DayNumber;
        return own.Of<Report>()
            .Where(r => r.IssuedOn >= from && r.IssuedOn <= to && r.Stage != ReportStage.Disowned)
            .Select(r => new
            {
                r.InstitutionId,
                r.IssuedOn,
                Came = r.Revision == 1
                    ? r.ReceivedAt
                    : db.Set<ReportVersion>()
                        .Where(v =>
                            v.InstitutionId == r.InstitutionId
                            && v.Number == r.Number
                            && v.Version == 1
                        )
                        .Select(v => v.ReceivedAt)
                        .FirstOrDefault(),
            })
            .GroupBy(r => r.InstitutionId)
            .Select(g => new
            {
                g.Key,
                InTime = g.Sum(r =>
                    DateOnly.FromDateTime(r.Came.AddHours(Beijing)).DayNumber - r.IssuedOn.DayNumber
                    <= allowed
                        ? 1
                        : 0
                ),
                All = g.Count(),
            })
            .ToDictionaryAsync(g => g.Key, g => new PartOf(g.InTime, g.All), stop);
    }

    /// <summary>Hours by which Beijing is ahead of UTC; no summer time since 1991.</summary>
    private const double Beijing = 8;
}

/// <summary>The parts of a period for which one limit of upload holds.</summary>
internal static class UploadDays
{
    public static IEnumerable<(DateOnly From, DateOnly To, int? Days)> Of(
        Settings settings,
        AskedPeriod asked
    )
    {
        var begin = asked.From;

        while (begin <= asked.To)
        {
            var row = settings.Find(SettingName.ReportUploadDays, begin);
            var next = settings
                .History(SettingName.ReportUploadDays)
                .SelectMany(r => new[] { r.From, r.To?.AddDays(1) ?? DateOnly.MaxValue })
                .Where(day => day > begin)
                .DefaultIfEmpty(DateOnly.MaxValue)
                .Min();
            var last = next > asked.To ? asked.To : next.AddDays(-1);
            yield return (
                begin,
                last,
                row is null ? null : settings.On(begin).Days(SettingName.ReportUploadDays)
            );
            begin = last.AddDays(1);
        }
    }
}
