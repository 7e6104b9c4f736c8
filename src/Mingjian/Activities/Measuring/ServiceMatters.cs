using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Measuring;

/// <summary>运维记录与数据质量: visits reported late or never made, comparisons that failed, faults mended too late; each station's occurrence once.</summary>
[Article("2", "5.3(2)2", "14.1")]
internal sealed class ServiceMatters(OwnRecords own, Settings settings, DateTime now)
{
    /// <summary>Days back in which what is reported now may have been done.</summary>
    private const int DaysBack = 400;

    public async Task<IReadOnlyList<ActivityMatter>> ReadAsync(CancellationToken stop) =>
        [
            .. await LateVisitsAsync(stop),
            .. await new MissingVisits(own, settings, now).ReadAsync(stop),
            .. await FailedComparisonsAsync(stop),
            .. await LateFaultsAsync(stop),
        ];

    private async Task<IEnumerable<ActivityMatter>> LateVisitsAsync(CancellationToken stop)
    {
        var shortest = settings
            .History(SettingName.FieldUploadHours)
            .Select(row => settings.On(row.From).Hours(SettingName.FieldUploadHours))
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        var came =
            from visit in Visits()
            where
                visit.ReceivedAt >= own.Since
                && visit.ReceivedAt < own.Until
                && visit.ReceivedAt > visit.LeftAt.AddHours(shortest)
            orderby visit.InstitutionId, visit.Number
            select visit;
        return from visit in await came.ToListAsync(stop)
            let day = ChinaClock.DayOf(visit.LeftAt)
            where settings.Find(SettingName.FieldUploadHours, day) is not null
            let hours = settings.On(day).Hours(SettingName.FieldUploadHours)
            where visit.ReceivedAt > visit.LeftAt.AddHours(hours)
            select new ActivityMatter(
                visit.InstitutionId,
                ActivityMatterKind.ServiceRecordLate,
                $"late:{visit.Number}",
                day,
                $"站点“{visit.Site}”运维记录超期上传",
                $"到站“{visit.Number}”于 {Moment(visit.LeftAt)} 结束，{Moment(visit.ReceivedAt)} 上传，时限 {hours} 小时。",
                visit.Site
            );
    }

    /// <summary>The mean relative error of a device's pairs in one visit, against the setting.</summary>
    private async Task<IEnumerable<ActivityMatter>> FailedComparisonsAsync(CancellationToken stop)
    {
        var readings = await (
            from visit in Visits()
            where visit.Kind == ServiceVisitKind.Comparison
            where visit.ReceivedAt >= own.Since && visit.ReceivedAt < own.Until
            join check in own.Db.Set<ServiceCheck>()
                on new { visit.InstitutionId, Visit = visit.Number } equals new
                {
                    check.InstitutionId,
                    check.Visit,
                }
            where check.Kind == ServiceCheckKind.Pair
            orderby visit.InstitutionId, visit.Number, check.Number
            select new
            {
                Visit = visit,
                check.Device,
                check.Reading,
                check.Expected,
            }
        ).ToListAsync(stop);
        return from pairs in readings.GroupBy(r =>
                (r.Visit.InstitutionId, Visit: r.Visit.Number, r.Device)
            )
            let visit = pairs.First().Visit
            let day = ChinaClock.DayOf(visit.ArrivedAt)
            where settings.Find(SettingName.ComparisonTolerance, day) is not null
            let allowed = settings.On(day).Percent(SettingName.ComparisonTolerance)
            let error = MeanError(pairs.Select(p => (p.Reading, p.Expected)))
            where error > allowed
            select new ActivityMatter(
                visit.InstitutionId,
                ActivityMatterKind.ComparisonFailed,
                $"{visit.Number}:{pairs.Key.Device}",
                day,
                $"站点“{visit.Site}”比对监测不合格",
                $"到站“{visit.Number}”设备“{pairs.Key.Device}”{pairs.Count()} 组数据对的平均相对误差为 {error:0.0}%，允许 {allowed:0.##}%。",
                visit.Site
            );
    }

    /// <summary>A fault that is still open counts when the hours for reporting its end have passed too.</summary>
    private async Task<IEnumerable<ActivityMatter>> LateFaultsAsync(CancellationToken stop)
    {
        var earliest = own.Since.AddDays(-DaysBack);
        var faults = await (
            from fault in own.Of<Fault>()
            where fault.OpenedAt >= earliest && fault.OpenedAt < own.Until
            join device in own.Db.Set<ServiceDevice>()
                on new { fault.InstitutionId, Number = fault.Device } equals new
                {
                    device.InstitutionId,
                    device.Number,
                }
            join delivery in own.Db.Set<Delivery>() on fault.DeliveryId equals delivery.DeliveryId
            orderby fault.InstitutionId, fault.Number
            select new
            {
                Fault = fault,
                device.Site,
                delivery.ReceivedAt,
            }
        ).ToListAsync(stop);
        return from found in faults
            let fault = found.Fault
            let day = ChinaClock.DayOf(fault.OpenedAt)
            where settings.Find(SettingName.FaultHours, day) is not null
            let hours = settings.On(day).Hours(SettingName.FaultHours)
            let due = fault.OpenedAt.AddHours(hours)
            let certain = CertainAt(fault, due, found.ReceivedAt)
            where certain >= own.Since && certain < own.Until && certain <= now
            select new ActivityMatter(
                fault.InstitutionId,
                ActivityMatterKind.FaultLate,
                fault.Number,
                ChinaClock.DayOf(due),
                $"站点“{found.Site}”异常处置超时",
                $"设备“{fault.Device}”{Moment(fault.OpenedAt)} 发现故障，"
                    + (fault.ClosedAt is { } closed ? $"{Moment(closed)} 恢复" : "没有恢复的记录")
                    + $"，处理时限 {hours} 小时。",
                found.Site
            );
    }

    /// <summary>When it was clear that a fault was late; <c>null</c> when it was not.</summary>
    private DateTime? CertainAt(Fault fault, DateTime due, DateTime receivedAt)
    {
        var day = ChinaClock.DayOf(due);
        var grace = settings.Find(SettingName.FieldUploadHours, day) is null
            ? 0
            : settings.On(day).Hours(SettingName.FieldUploadHours);
        return fault.ClosedAt is { } closed
            ? closed > due
                ? receivedAt
                : null
            : due.AddHours(grace) > receivedAt
                ? due.AddHours(grace)
                : receivedAt;
    }

    /// <summary>Visits of the last year or so, each with the moment at which it first came.</summary>
    private IQueryable<VisitThatCame> Visits()
    {
        var earliest = own.Since.AddDays(-DaysBack);
        var db = own.Db;
        return from visit in own.Of<ServiceVisit>()
            where visit.ArrivedAt >= earliest && visit.ArrivedAt < own.Until
            let first = visit.Revision == 1
                ? visit.DeliveryId
                : db.Set<SupersededRecord>()
                    .Where(s =>
                        s.InstitutionId == visit.InstitutionId
                        && s.Kind == RecordKind.ServiceVisit
                        && s.Number == visit.Number
                        && s.Revision == 1
                    )
                    .Select(s => s.DeliveryId)
                    .FirstOrDefault()
            join delivery in db.Set<Delivery>() on first equals delivery.DeliveryId
            select new VisitThatCame
            {
                InstitutionId = visit.InstitutionId,
                Number = visit.Number,
                Site = visit.Site,
                Kind = visit.Kind,
                ArrivedAt = visit.ArrivedAt,
                LeftAt = visit.LeftAt,
                ReceivedAt = delivery.ReceivedAt,
            };
    }

    /// <returns>Per cent; 0 when no pair can be judged.</returns>
    private static decimal MeanError(IEnumerable<(string Reading, string Expected)> pairs) =>
        pairs
            .Select(pair => (Reading: NumberOf(pair.Reading), Expected: NumberOf(pair.Expected)))
            .Where(pair => pair is { Reading: not null, Expected: not null and not 0 })
            .Select(pair =>
                Math.Abs((pair.Reading!.Value - pair.Expected!.Value) / pair.Expected.Value) * 100
            )
            .DefaultIfEmpty(0)
            .Average();

    private static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Moment(DateTime at) =>
        ChinaClock.ToBeijing(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed class VisitThatCame
    {
        public required Guid InstitutionId { get; init; }
        public required string Number { get; init; }
        public required string Site { get; init; }
        public required ServiceVisitKind Kind { get; init; }
        public required DateTime ArrivedAt { get; init; }
        public required DateTime LeftAt { get; init; }
        public required DateTime ReceivedAt { get; init; }
    }
}
