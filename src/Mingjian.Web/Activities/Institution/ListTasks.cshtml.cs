using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution;

/// <summary>监测活动, as the institution works with it: what is missing, what was begun, and every task with its state.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ListTasksModel(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook book,
    OpenWork openWork,
    DropDraft dropDraft
) : PageModel
{
    private const int DraftsShown = 5;

    public sealed record DraftLine(Guid Id, string Title, string Target, string By, DateTime At);

    [FromQuery]
    public TaskFilter Filter { get; init; } = new();

    public TableQuery Table { get; private set; } = null!;

    public Page<TaskRow> Rows { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public IReadOnlyList<ReportingDuty> Owed { get; private set; } = [];

    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    public IReadOnlyDictionary<TaskState, int> Figures { get; private set; } =
        new Dictionary<TaskState, int>();

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.Now;

    public bool MayDeliver => desk.Actor.Duties.Contains(ActivitiesDuties.Deliver);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var own = desk.Actor.OrganisationId;
        Offices = await book.OfficesAsync(stop);
        Table = TableQuery.Of(Request, "-planned");
        Rows = await TaskRows
            .Of(db, Filter)
            .Where(r => r.InstitutionId == own)
            .SortBy(TaskRows.Sorts, Table, r => r.Number)
            .ToPageAsync(Table, stop);
        Owed = await openWork.LoadAsync(own, stop);
        Drafts = await db
            .RecordDrafts.AsNoTracking()
            .Where(d => d.InstitutionId == own)
            .OrderByDescending(d => d.SavedAt)
            .ThenBy(d => d.RecordDraftId)
            .Take(DraftsShown)
            .Select(d => new DraftLine(d.RecordDraftId, d.Title, d.Target, d.PersonName, d.SavedAt))
            .ToListAsync(stop);
        var tasks = db.MonitoringTasks.Where(t => t.InstitutionId == own);
        var figures = new Dictionary<TaskState, int>();

        foreach (var state in Enum.GetValues<TaskState>())
        {
            figures[state] = await tasks.InState(db, state).CountAsync(stop);
        }

        Figures = figures;
    }

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostDropAsync(Guid draft, CancellationToken stop)
    {
        await dropDraft.RunAsync(draft, stop);
        this.Say("草稿已删除。");
        return Redirect(ActivitiesLinks.Own);
    }
}
