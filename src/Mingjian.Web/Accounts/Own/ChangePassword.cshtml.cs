using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingjian.Web.Accounts.SignIn;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.Own;

/// <summary>修改密码: all other sessions end.</summary>
[NeedsSession, EnableRateLimiting(RateLimits.SignIn)]
public sealed class ChangePasswordModel(
    Mingjian.Accounts.Credentials.UseCases.ChangePassword change
) : PageModel, Ui.ILoads
{
    private static readonly InlineValidator<ChangePasswordModel> Input = new()
    {
        v => v.RuleFor(m => m.Present.Password).NotEmpty().WithMessage("请填写现在的密码"),
        v => v.RuleFor(m => m.Password).NotEmpty().WithMessage("请填写新密码"),
        v =>
            v.RuleFor(m => m.Repeated)
                .Equal(m => m.Password)
                .WithMessage("两次填写的新密码不同，请重新填写"),
    };

    [BindProperty]
    public StepUp.StepUpFields Present { get; set; } = new();

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Repeated { get; set; } = "";

    public void OnGet() { }

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            return Page();
        }

        var session = await change.RunAsync(
            Present.Password,
            Present.Code,
            Password,
            RemoteNetwork.Of(HttpContext),
            stop
        );
        await HttpContext.OpenAsync(session);
        this.Say("密码已修改，其他设备上的登录已全部退出。");
        return Redirect(AccountsLinks.Account);
    }
}
