using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Web.Activities.Statistics;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Console.Statistics;

/// <summary>统计: the year of the territory, counted by month, institution, item, purpose, district or type.</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class ShowStatisticsModel(StatisticsDesk statistics) : PageModel
{
    [FromQuery]
    public StatisticsFilter Filter { get; init; } = new();

    public StatisticsView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) =>
        View = await statistics.LoadAsync(Request, Filter, isOwn: false, stop);
}
