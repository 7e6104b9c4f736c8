using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Web.Accounts.SignIn;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.Own;

/// <summary>启用动态验证码: when a role asks for it, by own wish, or on a new phone.</summary>
[NeedsSession, EnableRateLimiting(RateLimits.SignIn)]
public sealed class EnrolSecondFactorModel(
    Mingjian.Accounts.Credentials.UseCases.EnrolSecondFactor enrol,
    Enrolment enrolment,
    MingjianDb db
) : PageModel, Ui.ILoads
{
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public StepUp.StepUpFields Present { get; set; } = new();

    [BindProperty]
    public EnrolmentFields Enrolment { get; set; } = new();

    public EnrolmentView Code { get; private set; } = null!;

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public Seat Seat => HttpContext.Seat()!;

    public string Next => Url.IsLocalUrl(ReturnTo) ? ReturnTo! : AccountsLinks.Account;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var login = await db
            .People.Where(p => p.Id == Seat.PersonId)
            .Select(p => p.UserName!)
            .SingleAsync(stop);
        Code = enrolment.Show(Enrolment, login);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        RecoveryCodes = await enrol.RunAsync(
            Present.Password,
            Present.Code,
            enrolment.Take(Enrolment),
            RemoteNetwork.Of(HttpContext),
            stop
        );
        return Page();
    }
}
