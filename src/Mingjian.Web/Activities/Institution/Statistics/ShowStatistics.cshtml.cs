using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Web.Activities.Statistics;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Institution.Statistics;

/// <summary>统计: the institution’s own year, counted as the bureau counts it.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ShowStatisticsModel(StatisticsDesk statistics) : PageModel
{
    [FromQuery]
    public StatisticsFilter Filter { get; init; } = new();

    public StatisticsView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) =>
        View = await statistics.LoadAsync(Request, Filter, isOwn: true, stop);
}
