using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Accounts.SignIn;

/// <summary>接受邀请, 重设登录凭据: the page behind a link that works once.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Invitation)]
public sealed class AcceptInvitationModel(
    AcceptInvitation accept,
    JoinWithAccount join,
    InvitationBook book,
    Enrolment enrolment,
    TimeProvider time
) : PageModel, ILoads
{
    [FromRoute]
    public string Token { get; init; } = "";

    [BindProperty]
    public string FullName { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Repeated { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public EnrolmentFields Enrolment { get; set; } = new();

    public Invitation Invitation { get; private set; } = null!;

    public string Organisation { get; private set; } = "";

    public bool HasAccount { get; private set; }

    /// <summary>Why the link no longer works.</summary>
    public Rule? Closed { get; private set; }

    public EnrolmentView? SecondFactor { get; private set; }

    public Accepted? Accepted { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        FullName = Invitation.FullName;
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        Invitation = await book.FindAsync(Token, stop);
        Organisation = (await book.OrganisationAsync(Invitation, stop)).Name;
        Closed = Invitation.ClosedAt(time.GetUtcNow().UtcDateTime);
        HasAccount =
            Invitation.Kind == InvitationKind.Join
            && await book.AccountOfAsync(Invitation, stop) is not null;

        if (!HasAccount && await book.NeedsSecondFactorAsync(Invitation, stop))
        {
            SecondFactor = enrolment.Show(Enrolment, Invitation.Email);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Password != Repeated)
        {
            ModelState.AddModelError(nameof(Repeated), "两次填写的密码不同，请重新填写");
            await LoadAsync(stop);
            return Page();
        }

        Accepted = await accept.RunAsync(
            Token,
            new(FullName, Password, Enrolment.Key.Length > 0 ? enrolment.Take(Enrolment) : null),
            RemoteNetwork.Of(HttpContext),
            stop
        );
        await HttpContext.OpenAsync(Accepted.Session);
        return Accepted.RecoveryCodes.Count > 0 ? Page() : LocalRedirect("/home");
    }

    /// <summary>Somebody with an account takes one more role.</summary>
    public async Task<IActionResult> OnPostJoinAsync(CancellationToken stop)
    {
        var session =
            await join.RunAsync(Token, Password, Code, RemoteNetwork.Of(HttpContext), stop)
            ?? throw new RuleBroken(AccountsRules.SignInRefused);
        await HttpContext.OpenAsync(session);
        return LocalRedirect("/home");
    }
}
