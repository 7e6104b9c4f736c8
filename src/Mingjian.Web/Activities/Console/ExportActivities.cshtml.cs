using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Data;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Console;

/// <summary>Exactly what the board is filtered to, as CSV or as a workbook.</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class ExportActivitiesModel(MingjianDb db, LawBook book) : PageModel
{
    [FromQuery]
    public TaskFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "as")] string? format,
        CancellationToken stop
    )
    {
        var offices = await book.OfficesAsync(stop);
        var rows = TaskRows
            .Of(db, Filter)
            .OrderByDescending(r => r.PlannedFrom)
            .ThenBy(r => r.Number)
            .AsAsyncEnumerable();
        return format != "xlsx"
            ? TaskFile.Csv(rows, offices)
            : await TaskFile.WorkbookAsync(rows, offices);
    }
}
