using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Accounts.Console;

/// <summary>重新邀请 the first person of an institution that is known but has no administrator yet.</summary>
[NeedsDuty(Duties.Invite)]
public sealed class InviteFirstPersonModel(
    MingjianDb db,
    InviteFirstPerson invite,
    InvitationPost post
) : PageModel, ILoads
{
    private static readonly InlineValidator<InviteFirstPersonModel> Input = new()
    {
        v => v.RuleFor(m => m.Email).NotEmpty().WithMessage("请填写联系人邮箱，邀请链接发到这里"),
    };

    [FromRoute]
    public Guid OrganisationId { get; init; }

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string FullName { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;

    public InvitedView? Invited { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var last = await db
            .Invitations.AsNoTracking()
            .Where(i => i.OrganisationId == OrganisationId)
            .OrderByDescending(i => i.CreatedAt)
            .ThenBy(i => i.InvitationId)
            .FirstOrDefaultAsync(stop);
        (Email, FullName) = (last?.Email ?? "", last?.FullName ?? "");
    }

    public async Task LoadAsync(CancellationToken stop) =>
        Organisation =
            await db
                .Organisations.AsNoTracking()
                .SingleOrDefaultAsync(
                    o =>
                        o.OrganisationId == OrganisationId
                        && o.Kind == OrganisationKind.Institution,
                    stop
                )
            ?? throw new NotFound("organisation");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (Input.Check(this))
        {
            var invited = await invite.RunAsync(
                OrganisationId,
                new(Email, FullName, InviteInstitution.FirstRoles),
                stop
            );
            Invited = await post.SendAsync(invited, "重庆市生态环境局", stop);
        }

        return Page();
    }
}
