using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Accounts;
using Mingjian.Accounts.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Accounts.Console;

/// <summary>邀请机构: opens the way into the 名录 for an institution that is not known yet.</summary>
[NeedsDuty(Duties.Invite)]
public sealed class InviteInstitutionModel(InviteInstitution invite, InvitationPost post)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<InviteInstitutionModel> Input = new()
    {
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage("请填写机构名称"),
        v =>
            v.RuleFor(m => m.CreditCode)
                .Must(text => ErrorIn(text) is null)
                .WithMessage(m => ErrorIn(m.CreditCode)),
        v => v.RuleFor(m => m.Email).NotEmpty().WithMessage("请填写联系人邮箱，邀请链接发到这里"),
        v => v.RuleFor(m => m.Roles).NotEmpty().WithMessage("请至少选择一个岗位"),
    };

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string CreditCode { get; set; } = "";

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string FullName { get; set; } = "";

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    public InvitedView? Invited { get; private set; }

    public static IEnumerable<SelectListItem> RoleChoices =>
        RolesOf
            .Kind(OrganisationKind.Institution)
            .Select(role => new SelectListItem(role.Text(), role.ToString()));

    public void OnGet() => Roles = [.. InviteInstitution.FirstRoles];

    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Input.Check(this))
        {
            var invited = await invite.RunAsync(
                Name,
                CreditCode,
                new(Email, FullName, Roles),
                stop
            );
            Invited = await post.SendAsync(invited, "重庆市生态环境局", stop);
        }

        return Page();
    }

    private static string? ErrorIn(string code) =>
        Mingjian.Accounts.CreditCode.TryParse(code, out _, out var error) ? null : error;
}
