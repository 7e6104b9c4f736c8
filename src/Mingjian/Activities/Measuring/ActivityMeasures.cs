using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Activities.Measuring;

/// <summary>Answers <see cref="IActivityMeasures"/> from the records, counted in the database.</summary>
[Article("5.3(2)", "14.1")]
public sealed class ActivityMeasures(
    MingjianDb db,
    LawBook law,
    ChinaClock clock,
    IRegisterMeasures register
) : IActivityMeasures
{
    public async Task<IReadOnlyList<ActivityMeasure>> ReadAsync(
        AskedPeriod asked,
        CancellationToken stop
    )
    {
        var settings = await law.SettingsAsync(stop);
        var counter = new RecordCounter(new(db, asked));
        var tasks = await counter.ReportedBeforeAsync(stop);
        var plans = await new PlannedVisits(new(db, asked)).CountAsync(clock.Today, stop);
        var visits = await counter.CompleteAsync(stop);
        var reports = await counter.InTimeAsync(settings, stop);
        var commissioned = await counter.CommissionedAsync(stop);
        var worked = await counter.WorkedAsync(stop);
        HashSet<Guid> reported = [.. tasks.Keys, .. visits.Keys, .. reports.Keys, .. worked];

        return
        [
            .. reported
                .Concat(commissioned)
                .Concat(plans.Keys)
                .Distinct()
                .Order()
                .Select(id => new ActivityMeasure
                {
                    InstitutionId = id,
                    ReportedBefore = Sum(tasks.GetValueOrDefault(id), plans.GetValueOrDefault(id)),
                    CompleteRecords = visits.GetValueOrDefault(id) ?? PartOf.Nothing,
                    ReportsInTime = reports.GetValueOrDefault(id) ?? PartOf.Nothing,
                    HasCommission = commissioned.Contains(id),
                    HasReported = reported.Contains(id),
                }),
        ];
    }

    public async Task<IReadOnlyList<ActivityMatter>> MattersAsync(
        AskedPeriod asked,
        CancellationToken stop
    )
    {
        var settings = await law.SettingsAsync(stop);
        var own = new OwnRecords(db, asked);
        return
        [
            .. await new ReportMatters(own).DefectiveAsync(stop),
            .. await new ScopeMatters(own, register).ReadAsync(stop),
            .. await new TaskMatters(own).ReadAsync(stop),
            .. await new ServiceMatters(own, settings, clock.Now).ReadAsync(stop),
            .. await new ConflictMatters(own).ReadAsync(stop),
        ];
    }

    public Task<DateTime?> LastDeliveryAsync(Guid institutionId, CancellationToken stop) =>
        db
            .Deliveries.Where(d => d.InstitutionId == institutionId)
            .MaxAsync(d => (DateTime?)d.ReceivedAt, stop);

    private static PartOf Sum(PartOf? one, PartOf? other) =>
        new((one?.Count ?? 0) + (other?.Count ?? 0), (one?.Of ?? 0) + (other?.Of ?? 0));
}

/// <summary>The records of those who are asked for, and the period as moments.</summary>
internal sealed class OwnRecords(MingjianDb db, AskedPeriod asked)
{
    private readonly bool everybody = asked.Institutions is null;
    private readonly Guid[] whose = [.. asked.Institutions ?? []];

    public MingjianDb Db => db;

    public AskedPeriod Asked => asked;

    /// <summary>First moment of the period, UTC.</summary>
    public DateTime Since { get; } = ChinaClock.StartOf(asked.From);

    /// <summary>First moment after the period, UTC.</summary>
    public DateTime Until { get; } = ChinaClock.EndOf(asked.To);

    public IQueryable<T> Of<T>()
        where T : class, IOfInstitution =>
        everybody
            ? db.Set<T>().AsNoTracking()
            : db.Set<T>().AsNoTracking().Where(r => EF.Parameter(whose).Contains(r.InstitutionId));
}
