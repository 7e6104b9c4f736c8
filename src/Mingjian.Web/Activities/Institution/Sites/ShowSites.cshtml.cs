using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Web.Activities.Sites;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Activities.Institution.Sites;

/// <summary>点位图: where the institution works.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ShowSitesModel(SiteDesk sites) : PageModel
{
    [FromQuery]
    public SiteFilter Filter { get; init; } = new();

    public SiteMap Map { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) =>
        Map = await sites.LoadAsync(Request, Filter, isOwn: true, stop);
}
