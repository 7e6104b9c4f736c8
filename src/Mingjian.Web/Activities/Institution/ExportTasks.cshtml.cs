using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Institution;

/// <summary>Exactly what the institution's list of tasks is filtered to, as CSV or as a workbook.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ExportTasksModel(MingjianDb db, Desk desk, LawBook book) : PageModel
{
    [FromQuery]
    public TaskFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "as")] string? format,
        CancellationToken stop
    )
    {
        var own = desk.Actor.OrganisationId;
        var offices = await book.OfficesAsync(stop);
        var rows = TaskRows
            .Of(db, Filter)
            .Where(r => r.InstitutionId == own)
            .OrderByDescending(r => r.PlannedFrom)
            .ThenBy(r => r.Number)
            .AsAsyncEnumerable();
        return format != "xlsx"
            ? TaskFile.Csv(rows, offices)
            : await TaskFile.WorkbookAsync(rows, offices);
    }
}
