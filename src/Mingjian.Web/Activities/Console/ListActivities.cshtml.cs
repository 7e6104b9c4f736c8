using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Console;

/// <summary>监测活动, as the bureau sees it: the tasks of its territory by day, district, institution and type.</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class ListActivitiesModel(MingjianDb db, ChinaClock clock, LawBook book) : PageModel
{
    private const int DaysShown = 7;

    [FromQuery]
    public TaskFilter Filter { get; init; } = new();

    public TableQuery Table { get; private set; } = null!;

    public Page<TaskRow> Rows { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    /// <summary>Teams at sites on each of the last days.</summary>
    public IReadOnlyList<(DateOnly Day, int Visits, int Institutions)> Days { get; private set; } =
    [];

    /// <summary>Tasks of the filter by district.</summary>
    public IReadOnlyList<(string Office, int Tasks)> Districts { get; private set; } = [];

    public string? InstitutionName { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Offices = await book.OfficesAsync(stop);
        Table = TableQuery.Of(Request, "-planned");
        Rows = await TaskRows
            .Of(db, Filter)
            .SortBy(TaskRows.Sorts, Table, r => r.Number)
            .ToPageAsync(Table, stop);
        InstitutionName = Filter.Institution is { } only
            ? Rows.Items.FirstOrDefault(r => r.InstitutionId == only)?.Institution
            : null;
        await CountAsync(stop);
    }

    private async Task CountAsync(CancellationToken stop)
    {
        var since = ChinaClock.StartOf(clock.Today.AddDays(1 - DaysShown));
        var visits = await db
            .FieldVisits.Where(v => v.ArrivedAt >= since)
            .Where(v => Filter.Institution == null || v.InstitutionId == Filter.Institution)
            .Where(v => Filter.District == null || v.Office == Filter.District)
            .Select(v => new { v.ArrivedAt, v.InstitutionId })
            .ToListAsync(stop);
        var byDay = visits.ToLookup(v => ChinaClock.DayOf(v.ArrivedAt), v => v.InstitutionId);
        Days =
        [
            .. Enumerable
                .Range(0, DaysShown)
                .Select(back => clock.Today.AddDays(-back))
                .Select(day => (day, byDay[day].Count(), byDay[day].Distinct().Count())),
        ];
        var districts = await TaskRows
            .Tasks(db, Filter)
            .GroupBy(t => t.Office)
            .Select(g => new { Office = g.Key, Tasks = g.Count() })
            .OrderByDescending(g => g.Tasks)
            .ThenBy(g => g.Office)
            .ToListAsync(stop);
        Districts = [.. districts.Select(d => (d.Office, d.Tasks))];
    }
}
