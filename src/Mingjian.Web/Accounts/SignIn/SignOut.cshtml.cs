using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.SignIn;

/// <summary>退出登录: ends the session on the server and forgets its cookie.</summary>
[NeedsSession]
public sealed class SignOutModel(Mingjian.Accounts.Credentials.UseCases.SignOut signOut) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await signOut.RunAsync(HttpContext.Seat()!.SessionId, stop);
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        this.Say("您已退出登录。");
        return Redirect(AccountsLinks.SignIn());
    }
}
