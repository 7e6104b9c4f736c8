using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Activities.Institution.Forms;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Grid;

/// <summary>What the page of the grid shows.</summary>
/// <param name="Scope">Methods of each item that the institution may measure on the day of the task.</param>
public sealed record GridView(
    MonitoringTask Task,
    Page<Sample> Samples,
    ResultGrid Grid,
    ILookup<string, string> Scope,
    IReadOnlyList<Suggestion> Batches
);

/// <summary>Fetches the grid of a task: a page of samples with their results, and what the heads of columns offer.</summary>
public sealed class GridLoader(FormDesk desk)
{
    private const int SamplesAtOnce = 50;
    private const int BatchesOffered = 200;

    /// <exception cref="NotFound">There is no such task of the own institution.</exception>
    public async Task<MonitoringTask> TaskAsync(string key, CancellationToken stop)
    {
        var number = ActivitiesLinks.NumberOf(key);
        return await desk
                .Db.MonitoringTasks.AsNoTracking()
                .SingleOrDefaultAsync(t => t.InstitutionId == desk.Own && t.Number == number, stop)
            ?? throw new NotFound("监测任务");
    }

    public async Task<GridView> LoadAsync(
        string key,
        int page,
        IReadOnlyList<string> added,
        CancellationToken stop
    )
    {
        var db = desk.Db;
        var own = desk.Own;
        var task = await TaskAsync(key, stop);
        var samples = await db
            .Samples.AsNoTracking()
            .Where(s => s.InstitutionId == own && s.Task == task.Number)
            .OrderBy(s => s.Number)
            .ToPageAsync(page, SamplesAtOnce, stop);
        var numbers = samples.Items.Select(s => s.Number).ToArray();
        var results = await db
            .Results.AsNoTracking()
            .Where(r => r.InstitutionId == own && EF.Parameter(numbers).Contains(r.Sample))
            .ToListAsync(stop);
        var planned = await db
            .PlanItems.Where(p => p.InstitutionId == own && p.Task == task.Number)
            .OrderBy(p => p.Number)
            .Select(p => p.Item)
            .ToListAsync(stop);
        var batches = await db
            .AnalysisBatches.Where(b => b.InstitutionId == own)
            .OrderByDescending(b => b.StartedAt)
            .ThenBy(b => b.Number)
            .Take(BatchesOffered)
            .Select(b => new Suggestion(b.Number, b.Item))
            .ToListAsync(stop);
        var scope = await desk.Suggestions.ScopeAsync(own, task.PlannedFrom, stop);
        var grid = new ResultGrid(samples.Items, results);
        grid.Begin(planned.Concat(added.Select(item => item.Trim())), scope);
        return new(task, samples, grid, scope, batches);
    }
}
