using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Web.Activities.Statistics;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Institution.Statistics;

/// <summary>The statistics that the page shows, as CSV.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ExportStatisticsModel(StatisticsDesk desk, StatisticsReader reader) : PageModel
{
    [FromQuery]
    public StatisticsFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var year = desk.YearOf(Filter);
        return StatisticsFile.Csv(Filter, year, await reader.RowsAsync(Filter, year, stop));
    }
}
