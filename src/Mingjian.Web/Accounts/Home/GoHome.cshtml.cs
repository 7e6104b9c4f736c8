using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Home;

/// <summary>The one door after sign-in: leads to the home page of the organisation for which the person acts.</summary>
[NeedsSession]
public sealed class GoHomeModel : PageModel
{
    public IActionResult OnGet()
    {
        var seat = HttpContext.Seat()!;

        return LocalRedirect(
            seat.MustEnrol ? AccessLinks.Enrol("/home")
            : seat.MustChoose ? AccessLinks.ChooseOrganisation("/home")
            : HomeOf(seat.Chosen)
        );
    }

    /// <summary>Bureaux, the market regulator and associations work at the console; an institution at its own pages.</summary>
    public static string HomeOf(Place? place) =>
        place?.Kind == OrganisationKind.Institution ? "/institution" : "/console";
}
