using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.AtSite;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>Fetches a task with everything that hangs on it: one query for each kind, however many records there are.</summary>
public sealed class ChainLoader(MingjianDb db, ChinaClock clock, LawBook book, WorkAtSite atSite)
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
        var chain = new TaskChain
        {
            Task = task,
            Institution =
                await db
                    .Organisations.Where(o => o.OrganisationId == institutionId)
                    .Select(o => o.Name)
                    .SingleOrDefaultAsync(stop)
                ?? "",
            Commission = await atSite.CommissionOfAsync(task, stop),
            Samples = await Own<Sample>(institutionId)
                .Where(s => s.Task == number)
                .OrderBy(s => s.Number)
                .ToPageAsync(page, SamplesAtOnce, stop),
            Offices = await book.OfficesAsync(stop),
            Now = clock.Now,
        };
        await AddSiteAsync(chain, stop);
        await AddLaboratoryAsync(chain, stop);
        await AddReportsAsync(chain, stop);
        await new ChainHistory(book, atSite).AddAsync(chain, stop);
        return chain;
    }

    /// <summary>Points, plan, visits and photos.</summary>
    private async Task AddSiteAsync(TaskChain chain, CancellationToken stop)
    {
        var (institutionId, number) = (chain.Task.InstitutionId, chain.Task.Number);
        chain.Points = await Own<SamplingPoint>(institutionId)
            .Where(p => p.Task == number)
            .OrderBy(p => p.Number)
            .ToListAsync(stop);
        chain.Plan = await Own<PlanItem>(institutionId)
            .Where(p => p.Task == number)
            .OrderBy(p => p.Number)
            .ToListAsync(stop);
        chain.Visits = await Own<FieldVisit>(institutionId)
            .Where(v => v.Task == number)
            .OrderBy(v => v.ArrivedAt)
            .ThenBy(v => v.Number)
            .ToListAsync(stop);
        var visited = chain.Visits.Select(v => v.Number).ToArray();
        chain.Media = await Own<Media>(institutionId)
            .Where(m => EF.Parameter(visited).Contains(m.Visit))
            .OrderBy(m => m.Number)
            .ToListAsync(stop);
    }

    /// <summary>What became of the samples of this page, and how many results the whole task has.</summary>
    private async Task AddLaboratoryAsync(TaskChain chain, CancellationToken stop)
    {
        var (institutionId, number) = (chain.Task.InstitutionId, chain.Task.Number);
        var samples = chain.Samples.Items.Select(s => s.Number).ToArray();
        chain.Handovers = await Own<Handover>(institutionId)
            .Where(h => EF.Parameter(samples).Contains(h.Sample))
            .OrderBy(h => h.Number)
            .ToListAsync(stop);
        chain.Results = await Own<Result>(institutionId)
            .Where(r => EF.Parameter(samples).Contains(r.Sample))
            .OrderBy(r => r.Number)
            .ToListAsync(stop);
        chain.Batches = await atSite.BatchesOfAsync(chain.Results, stop);
        chain.Controls = await atSite.ControlsOfAsync(chain.Batches, stop);
        chain.ResultCount = await Own<Sample>(institutionId)
            .Where(s => s.Task == number)
            .Join(
                db.Set<Result>(),
                s => new { s.InstitutionId, Sample = s.Number },
                r => new { r.InstitutionId, r.Sample },
                (s, r) => r.Number
            )
            .CountAsync(stop);
    }

    private async Task AddReportsAsync(TaskChain chain, CancellationToken stop)
    {
        var (institutionId, number) = (chain.Task.InstitutionId, chain.Task.Number);
        var reported = await db
            .ReportTasks.Where(r => r.InstitutionId == institutionId && r.Task == number)
            .Select(r => r.Report)
            .ToArrayAsync(stop);
        chain.Reports = await Own<Report>(institutionId)
            .Where(r => EF.Parameter(reported).Contains(r.Number))
            .OrderBy(r => r.Number)
            .ToListAsync(stop);
        chain.Versions = await db
            .ReportVersions.AsNoTracking()
            .Where(v => v.InstitutionId == institutionId)
            .Where(v => EF.Parameter(reported).Contains(v.Number))
            .OrderBy(v => v.Number)
            .ThenBy(v => v.Version)
            .ToListAsync(stop);
    }

    private IQueryable<TRow> Own<TRow>(Guid institutionId)
        where TRow : ActivityRow =>
        db.Set<TRow>().AsNoTracking().Where(r => r.InstitutionId == institutionId);
}
