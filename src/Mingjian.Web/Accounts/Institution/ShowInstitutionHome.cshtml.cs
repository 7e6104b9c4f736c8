using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Institution;

/// <summary>首页: what an institution has to do today.</summary>
[NeedsDuty(Duties.ReadInbox)]
public sealed class ShowInstitutionHomeModel(HomeBoard board, ChinaClock clock) : PageModel
{
    public HomeBoard Board => board;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (GoHomeModel.HomeOf(HttpContext.Seat()?.Chosen) != "/institution")
        {
            return Redirect("/home");
        }

        await board.LoadAsync("/institution", stop);
        return Page();
    }
}
