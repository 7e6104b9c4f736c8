using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Console;

/// <summary>工作台: today's work of whoever serves in a bureau, an association or the market regulator.</summary>
[NeedsDuty(Duties.ReadInbox)]
public sealed class ShowConsoleHomeModel(HomeBoard board, ChinaClock clock) : PageModel
{
    public HomeBoard Board => board;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (GoHomeModel.HomeOf(HttpContext.Seat()?.Chosen) != "/console")
        {
            return Redirect("/home");
        }

        await board.LoadAsync("/console", stop);
        return Page();
    }
}
