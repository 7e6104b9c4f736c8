using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingjian.Accounts;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Accounts.SignIn;

/// <summary>登录: one form for name, password and code, and one answer to whatever is wrong with them.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(
    Mingjian.Accounts.Credentials.UseCases.SignIn signIn,
    DemoSignIn demo
) : PageModel, ILoads
{
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public string Login { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>Sent here in the middle of a form.</summary>
    public bool HasHeldForm =>
        ReturnTo?.StartsWith("/account/held/", StringComparison.Ordinal) == true;

    public IReadOnlyList<DemoChoice> Demo { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (HttpContext.Seat() is not null)
        {
            return LocalRedirect(Next);
        }

        await LoadAsync(stop);
        return Page();
    }

    public async Task LoadAsync(CancellationToken stop) => Demo = await demo.ListAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var session = await signIn.RunAsync(
            Login,
            Password,
            Code,
            RemoteNetwork.Of(HttpContext),
            stop
        );

        if (session is null)
        {
            var rule = AccountsRules.SignInRefused;
            HttpContext.Features.Set(new Refusal(401, rule.Code, rule.Clause, rule.Message));
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            await LoadAsync(stop);
            return Page();
        }

        await HttpContext.OpenAsync(session);
        return LocalRedirect(Next);
    }

    /// <summary>Only within this site: a link to the sign-in page leads nowhere else.</summary>
    private string Next => Url.IsLocalUrl(ReturnTo) ? ReturnTo! : "/home";
}
