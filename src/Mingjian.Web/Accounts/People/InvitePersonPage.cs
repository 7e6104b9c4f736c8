using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Accounts.People;

/// <summary>邀请人员, the same for an institution's administrator and the security administrator.</summary>
public abstract class InvitePersonPage(MingjianDb db, InvitePerson invite, InvitationPost post)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<InvitePersonPage> Input = new()
    {
        v => v.RuleFor(m => m.Email).NotEmpty().WithMessage("请填写邮箱，它也是登录名"),
        v => v.RuleFor(m => m.Roles).NotEmpty().WithMessage("请至少选择一个岗位"),
    };

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string FullName { get; set; } = "";

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public InvitedView? Invited { get; private set; }

    public IEnumerable<SelectListItem> RoleChoices =>
        RolesOf.Kind(Organisation.Kind).Select(r => new SelectListItem(r.Text(), r.ToString()));

    /// <summary>Never from a form: from the address the security administrator may open, or the own organisation.</summary>
    protected abstract Guid OrganisationId { get; }

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Organisation =
            await db
                .Organisations.AsNoTracking()
                .SingleOrDefaultAsync(o => o.OrganisationId == OrganisationId, stop)
            ?? throw new NotFound("organisation");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (Input.Check(this))
        {
            var invited = await invite.RunAsync(
                OrganisationId,
                new(Email, FullName, Roles, From, To),
                stop
            );
            Invited = await post.SendAsync(invited, Organisation.Name, stop);
        }

        return Page();
    }
}
