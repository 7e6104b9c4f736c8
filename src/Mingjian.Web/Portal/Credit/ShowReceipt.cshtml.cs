using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mingjian.Web.Portal.Credit;

/// <summary>The receipt of a form of the public: number and code, to be printed or written down.</summary>
[AllowAnonymous]
public sealed class ShowReceiptModel : PageModel
{
    public PublicReceipt? Receipt { get; private set; }

    public void OnGet()
    {
        Response.Headers.CacheControl = "no-store";
        Receipt = PublicReceipt.Of(this);
    }
}
