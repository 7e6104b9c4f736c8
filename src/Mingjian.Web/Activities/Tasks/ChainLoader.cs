using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>Fetches a task with everything that hangs on it: one query for each kind, however many records there are.</summary>
public sealed class ChainLoader(MingjianDb db, ChinaClock clock, LawBook book)
{
    private const int SamplesAtOnce = 100;

    /// <exception cref="NotFound">There is none, or it is not the viewer's to see.</exception>
    public async Task<TaskChain> LoadAsync(
        Guid institutionId,
        string? number,
        int page,
        CancellationToken stop
    )
    {
        var task =
            await Own<MonitoringTask>(institutionId)
                .SingleOrDefaultAsync(t => t.Number == number, stop)
            ?? throw new NotFound("监测任务");
        var samples = await Own<Sample>(institutionId)
            .Where(s => s.Task == number)
            .OrderBy(s => s.Number)
            .ToPageAsync(page, SamplesAtOnce, stop);
        var numbers = samples.Items.Select(s => s.Number).ToArray();
        var visits = await Own<FieldVisit>(institutionId)
            .Where(v => v.Task == number)
            .OrderBy(v => v.ArrivedAt)
            .ThenBy(v => v.Number)
            .ToListAsync(stop);
        var visited = visits.ConvertAll(v => v.Number).ToArray();
        var results = await Own<Result>(institutionId)
            .Where(r => EF.Parameter(numbers).Contains(r.Sample))
            .OrderBy(r => r.Number)
            .ToListAsync(stop);
        var batched = results.Select(r => r.Batch).OfType<string>().Distinct().ToArray();
        var reported = await db
            .ReportTasks.Where(r => r.InstitutionId == institutionId && r.Task == number)
            .Select(r => r.Report)
            .ToArrayAsync(stop);
        var chain = new TaskChain
        {
            Task = task,
            Institution =
                await db
                    .Organisations.Where(o => o.OrganisationId == institutionId)
                    .Select(o => o.Name)
                    .SingleOrDefaultAsync(stop)
                ?? "",
            Commission = await Own<Commission>(institutionId)
                .SingleOrDefaultAsync(c => c.Number == task.Commission, stop),
            Points = await Own<SamplingPoint>(institutionId)
                .Where(p => p.Task == number)
                .OrderBy(p => p.Number)
                .ToListAsync(stop),
            Plan = await Own<PlanItem>(institutionId)
                .Where(p => p.Task == number)
                .OrderBy(p => p.Number)
                .ToListAsync(stop),
            Visits = visits,
            Samples = samples,
            Media = await Own<Media>(institutionId)
                .Where(m => EF.Parameter(visited).Contains(m.Visit))
                .OrderBy(m => m.Number)
                .ToListAsync(stop),
            Handovers = await Own<Handover>(institutionId)
                .Where(h => EF.Parameter(numbers).Contains(h.Sample))
                .OrderBy(h => h.Number)
                .ToListAsync(stop),
            Batches = await Own<AnalysisBatch>(institutionId)
                .Where(b => EF.Parameter(batched).Contains(b.Number))
                .OrderBy(b => b.StartedAt)
                .ThenBy(b => b.Number)
                .ToListAsync(stop),
            Results = results,
            ResultCount = await Own<Sample>(institutionId)
                .Where(s => s.Task == number)
                .Join(
                    db.Set<Result>(),
                    s => new { s.InstitutionId, Sample = s.Number },
                    r => new { r.InstitutionId, r.Sample },
                    (s, r) => r.Number
                )
                .CountAsync(stop),
            Controls = await Own<QualityControl>(institutionId)
                .Where(q => EF.Parameter(batched).Contains(q.Batch))
                .OrderBy(q => q.Number)
                .ToListAsync(stop),
            Reports = await Own<Report>(institutionId)
                .Where(r => EF.Parameter(reported).Contains(r.Number))
                .OrderBy(r => r.Number)
                .ToListAsync(stop),
            Versions = await db
                .ReportVersions.AsNoTracking()
                .Where(v => v.InstitutionId == institutionId)
                .Where(v => EF.Parameter(reported).Contains(v.Number))
                .OrderBy(v => v.Number)
                .ThenBy(v => v.Version)
                .ToListAsync(stop),
            Offices = await book.OfficesAsync(stop),
            Now = clock.Now,
        };
        await new ChainHistory(db, book).AddAsync(chain, stop);
        return chain;
    }

    private IQueryable<TRow> Own<TRow>(Guid institutionId)
        where TRow : ActivityRow =>
        db.Set<TRow>().AsNoTracking().Where(r => r.InstitutionId == institutionId);
}
