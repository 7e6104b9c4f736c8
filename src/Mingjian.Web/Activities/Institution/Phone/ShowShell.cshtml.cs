using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mingjian.Web.Activities.Institution.Phone;

/// <summary>What the worker keeps on the phone and shows when there is no network: the page without anybody's data.</summary>
[AllowAnonymous]
public sealed class ShowShellModel : PageModel
{
    public void OnGet() { }
}
