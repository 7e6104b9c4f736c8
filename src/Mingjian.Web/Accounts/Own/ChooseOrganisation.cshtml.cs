using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Own;

/// <summary>选择单位: for which organisation one acts in this session; may be changed at any time.</summary>
[NeedsSession]
public sealed class ChooseOrganisationModel(
    Mingjian.Accounts.Credentials.UseCases.ChooseOrganisation choose
) : PageModel
{
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public Seat Seat => HttpContext.Seat()!;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(Guid organisationId, CancellationToken stop)
    {
        await choose.RunAsync(Seat.SessionId, organisationId, stop);
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo! : "/home");
    }
}
