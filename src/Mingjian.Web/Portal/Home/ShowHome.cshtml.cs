using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Credit;

namespace Mingjian.Web.Portal.Home;

/// <summary>The public's first page: what a citizen looks for.</summary>
[AllowAnonymous]
public sealed class ShowHomeModel(
    PortalFigures figures,
    MingjianDb db,
    SearchMemory memory,
    OpenNowReader open,
    ChinaClock clock
) : PageModel
{
    public Figures Figures { get; private set; } = null!;

    public IReadOnlyList<ProfileSpan> Newest { get; private set; } = [];

    public Offices Offices { get; private set; } = null!;

    public OpenNow Open { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Figures = await figures.CountAsync(stop);
        Newest = await figures.NewestAsync(6, stop);
        Open = await open.ReadAsync(stop);
        Offices = (await memory.NowAsync(db, stop)).Offices;
    }
}
