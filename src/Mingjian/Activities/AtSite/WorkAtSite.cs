using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Regulation;

namespace Mingjian.Activities.AtSite;

/// <summary>
/// 监测点所在区县看到的 (I-21): who sees a record because of its site sees what that record names and what belongs to no site of its own:
/// the commission, the batch with its quality control, the delivery, the files. It lifts the territory filter, and for that reason asks
/// only by what rows say that the viewer was given; the architecture test lists it by name.
/// </summary>
[Article("3.2")]
public sealed class WorkAtSite(MingjianDb db)
{
    public Task<Commission?> CommissionOfAsync(MonitoringTask task, CancellationToken stop) =>
        All<Commission>()
            .SingleOrDefaultAsync(
                c => c.InstitutionId == task.InstitutionId && c.Number == task.Commission,
                stop
            );

    /// <param name="results">Of one institution, as the viewer sees them.</param>
    public async Task<IReadOnlyList<AnalysisBatch>> BatchesOfAsync(
        IReadOnlyCollection<Result> results,
        CancellationToken stop
    )
    {
        var institutions = results.Select(r => r.InstitutionId).Distinct().ToArray();
        var numbers = results.Select(r => r.Batch).OfType<string>().Distinct().ToArray();
        return await All<AnalysisBatch>()
            .Where(b => EF.Parameter(institutions).Contains(b.InstitutionId))
            .Where(b => EF.Parameter(numbers).Contains(b.Number))
            .OrderBy(b => b.StartedAt)
            .ThenBy(b => b.Number)
            .ToListAsync(stop);
    }

    /// <param name="batches">Of one institution, as <see cref="BatchesOfAsync"/> gave them.</param>
    public async Task<IReadOnlyList<QualityControl>> ControlsOfAsync(
        IReadOnlyCollection<AnalysisBatch> batches,
        CancellationToken stop
    )
    {
        var institutions = batches.Select(b => b.InstitutionId).Distinct().ToArray();
        var numbers = batches.Select(b => b.Number).ToArray();
        return await All<QualityControl>()
            .Where(q => EF.Parameter(institutions).Contains(q.InstitutionId))
            .Where(q => EF.Parameter(numbers).Contains(q.Batch))
            .OrderBy(q => q.Number)
            .ToListAsync(stop);
    }

    /// <param name="deliveries">With which rows came that the viewer sees.</param>
    public async Task<IReadOnlyDictionary<Guid, Delivery>> DeliveriesAsync(
        Guid institutionId,
        IReadOnlyCollection<Guid> deliveries,
        CancellationToken stop
    ) =>
        await All<Delivery>()
            .Where(d => d.InstitutionId == institutionId)
            .Where(d => EF.Parameter(deliveries).Contains(d.DeliveryId))
            .ToDictionaryAsync(d => d.DeliveryId, stop);

    /// <param name="numbers">Of records of the chain; the caller keeps those of its kinds.</param>
    public Task<List<RecordRemark>> RemarksAsync(
        Guid institutionId,
        IReadOnlyCollection<string> numbers,
        CancellationToken stop
    ) =>
        All<RecordRemark>()
            .Where(r => r.InstitutionId == institutionId)
            .Where(r => EF.Parameter(numbers).Contains(r.Number))
            .OrderBy(r => r.RecordRemarkId)
            .ToListAsync(stop);

    /// <param name="numbers">Of records of the chain; the caller keeps those of its kinds.</param>
    public Task<List<SupersededRecord>> EarlierAsync(
        Guid institutionId,
        IReadOnlyCollection<string> numbers,
        CancellationToken stop
    ) =>
        All<SupersededRecord>()
            .Where(r => r.InstitutionId == institutionId)
            .Where(r => EF.Parameter(numbers).Contains(r.Number))
            .OrderBy(r => r.Number)
            .ThenByDescending(r => r.Revision)
            .ToListAsync(stop);

    /// <param name="digests">Named by rows that the viewer sees.</param>
    public async Task<IReadOnlyDictionary<string, Attachment>> FilesAsync(
        Guid institutionId,
        IReadOnlyCollection<string> digests,
        CancellationToken stop
    ) =>
        await All<FileUse>()
            .Where(u => u.InstitutionId == institutionId)
            .Where(u => EF.Parameter(digests).Contains(u.Digest))
            .Select(u => new Attachment(u.Digest, u.FileName, u.Size, u.MediaType))
            .ToDictionaryAsync(f => f.Digest, stop);

    private IQueryable<T> All<T>()
        where T : class => db.Set<T>().IgnoreQueryFilters([Territory.Filter]).AsNoTracking();
}
