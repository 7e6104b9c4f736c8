using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Statistics;

/// <summary>Fetches what of an institution's records is counted: a query for each kind, by its index, only the columns that are looked at.</summary>
internal sealed class InstitutionWorkLoader(MingjianDb db, Guid institutionId, DateOnly from)
{
    private readonly DateTime since = ChinaClock.StartOf(from);

    public async Task<InstitutionWork> LoadAsync(CancellationToken stop) =>
        new()
        {
            Tasks = await Own<MonitoringTask>()
                .Select(t => new CountedTask(
                    t.Number,
                    t.Purpose,
                    t.Office,
                    t.PlannedFrom,
                    t.PlannedTo,
                    t.ClosedReason != null
                ))
                .ToDictionaryAsync(t => t.Number, stop),
            Points = (await PointsAsync(stop)).ToLookup(p => p.Task),
            Plan = await PlanAsync(stop),
            Visits = await VisitsAsync(stop),
            Samples = await SamplesAsync(stop),
            Reports = await ReportsAsync(stop),
            ReportsOf = await ReportsOfAsync(stop),
            HandedOver = await HandedOverAsync(stop),
            Services = await ServicesAsync(stop),
            ServicePlans = await Own<ServicePlan>().Where(p => p.To >= from).ToListAsync(stop),
            FirstDelivery = await FirstDeliveriesAsync(stop),
            ReceivedAt = await db
                .Deliveries.AsNoTracking()
                .Where(d => d.InstitutionId == institutionId)
                .Select(d => new { d.DeliveryId, d.ReceivedAt })
                .ToDictionaryAsync(d => d.DeliveryId, d => d.ReceivedAt, stop),
        };

    /// <summary>The results of the samples, one after the other: there are far more of them than of anything else.</summary>
    public IAsyncEnumerable<CountedResult> Results() =>
        Own<Sample>()
            .Where(s => s.StartedAt >= since)
            .Join(
                db.Set<Result>(),
                s => new { s.InstitutionId, Sample = s.Number },
                r => new { r.InstitutionId, r.Sample },
                (s, r) =>
                    new CountedResult(
                        r.Number,
                        r.Sample,
                        r.Item,
                        r.Qualifier,
                        r.Revision,
                        r.DeliveryId
                    )
            )
            .AsAsyncEnumerable();

    private Task<List<CountedPoint>> PointsAsync(CancellationToken stop) =>
        Own<SamplingPoint>()
            .OrderBy(p => p.Number)
            .Select(p => new CountedPoint(p.Number, p.Task, p.Matrix))
            .ToListAsync(stop);

    private Task<List<CountedPlan>> PlanAsync(CancellationToken stop) =>
        Own<PlanItem>()
            .Join(
                db.Set<MonitoringTask>().Where(t => t.PlannedFrom >= from),
                p => new { p.InstitutionId, p.Task },
                t => new { t.InstitutionId, Task = t.Number },
                (p, t) => new CountedPlan(p.Task, p.Point, p.Item, p.Days, p.TimesADay)
            )
            .ToListAsync(stop);

    private Task<List<CountedVisit>> VisitsAsync(CancellationToken stop) =>
        Own<FieldVisit>()
            .Where(v => v.ArrivedAt >= since)
            .Select(v => new CountedVisit(
                v.Number,
                v.Task,
                v.ArrivedAt,
                v.LeftAt,
                v.Revision,
                v.DeliveryId
            ))
            .ToListAsync(stop);

    private Task<Dictionary<string, CountedSample>> SamplesAsync(CancellationToken stop) =>
        Own<Sample>()
            .Where(s => s.StartedAt >= since)
            .Select(s => new CountedSample(
                s.Number,
                s.Task,
                s.Visit,
                s.Point,
                s.Matrix,
                s.Kind,
                s.StartedAt,
                s.Office,
                s.Revision,
                s.DeliveryId
            ))
            .ToDictionaryAsync(s => s.Number, stop);

    private async Task<Dictionary<string, CountedReport>> ReportsAsync(CancellationToken stop)
    {
        var first = await db
            .ReportVersions.AsNoTracking()
            .Where(v => v.InstitutionId == institutionId && v.Version == 1)
            .Select(v => new { v.Number, v.ReceivedAt })
            .ToDictionaryAsync(v => v.Number, v => v.ReceivedAt, stop);
        var reports = await Own<Report>()
            .Select(r => new CountedReport(r.Number, r.IssuedOn, r.ReceivedAt))
            .ToListAsync(stop);
        return reports
            .Select(r => r with { ReceivedAt = first.GetValueOrDefault(r.Number, r.ReceivedAt) })
            .ToDictionary(r => r.Number);
    }

    private async Task<ILookup<string, string>> ReportsOfAsync(CancellationToken stop) =>
        (
            await db
                .ReportTasks.AsNoTracking()
                .Where(r => r.InstitutionId == institutionId)
                .Select(r => new { r.Task, r.Report })
                .ToListAsync(stop)
        ).ToLookup(r => r.Task, r => r.Report);

    private async Task<HashSet<string>> HandedOverAsync(CancellationToken stop) =>
        [
            .. await Own<Sample>()
                .Where(s => s.StartedAt >= since)
                .Join(
                    db.Set<Handover>(),
                    s => new { s.InstitutionId, Sample = s.Number },
                    h => new { h.InstitutionId, h.Sample },
                    (s, h) => s.Task
                )
                .Distinct()
                .ToListAsync(stop),
        ];

    private Task<List<CountedService>> ServicesAsync(CancellationToken stop) =>
        Own<ServiceVisit>()
            .Where(v => v.ArrivedAt >= since)
            .Select(v => new CountedService(v.Site, v.Kind, v.ArrivedAt, v.Office))
            .ToListAsync(stop);

    private async Task<Dictionary<(RecordKind, string), Guid>> FirstDeliveriesAsync(
        CancellationToken stop
    )
    {
        RecordKind[] kinds = [RecordKind.Visit, RecordKind.Sample, RecordKind.Result];
        return (
            await db
                .SupersededRecords.AsNoTracking()
                .Where(r => r.InstitutionId == institutionId && r.Revision == 1)
                .Where(r => kinds.Contains(r.Kind))
                .Select(r => new
                {
                    r.Kind,
                    r.Number,
                    r.DeliveryId,
                })
                .ToListAsync(stop)
        ).ToDictionary(r => (r.Kind, r.Number), r => r.DeliveryId);
    }

    private IQueryable<TRow> Own<TRow>()
        where TRow : ActivityRow =>
        db.Set<TRow>().AsNoTracking().Where(r => r.InstitutionId == institutionId);
}

/// <summary>A result, as far as it is counted.</summary>
internal sealed record CountedResult(
    string Number,
    string Sample,
    string Item,
    Qualifier Qualifier,
    int Revision,
    Guid DeliveryId
);
