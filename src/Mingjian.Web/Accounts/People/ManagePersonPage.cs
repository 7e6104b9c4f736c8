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
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.People;

/// <summary>One person's roles in an organisation: given, ended.</summary>
public abstract class ManagePersonPage(
    MingjianDb db,
    GiveRole giveRole,
    EndRole endRole,
    ChinaClock clock
) : PageModel, ILoads
{
    private static readonly InlineValidator<ManagePersonPage> Given = new()
    {
        v => v.RuleFor(m => m.Role).NotNull().WithMessage("请选择岗位"),
        v => v.RuleFor(m => m.From).NotNull().WithMessage("请填写任职起始日"),
    };

    private static readonly InlineValidator<ManagePersonPage> Ended = new()
    {
        v => v.RuleFor(m => m.LastDay).NotNull().WithMessage("请填写任职的最后一天"),
    };

    [FromRoute]
    public Guid PersonId { get; init; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<Membership> Roles { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public IEnumerable<SelectListItem> RoleChoices =>
        RolesOf.Kind(Organisation.Kind).Select(r => new SelectListItem(r.Text(), r.ToString()));

    public abstract Guid OrganisationId { get; }

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Roles = await db
            .Memberships.AsNoTracking()
            .Where(m => m.OrganisationId == OrganisationId && m.PersonId == PersonId)
            .OrderByDescending(m => m.From)
            .ThenBy(m => m.MembershipId)
            .ToListAsync(stop);

        if (Roles.Count == 0)
        {
            throw new NotFound("person");
        }

        Organisation = await db
            .Organisations.AsNoTracking()
            .SingleAsync(o => o.OrganisationId == OrganisationId, stop);
        Person = await db.People.AsNoTracking().SingleAsync(p => p.Id == PersonId, stop);
        From ??= Today;
        LastDay ??= Today;
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken stop)
    {
        if (!Given.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        await giveRole.RunAsync(OrganisationId, PersonId, Role!.Value, From!.Value, To, stop);
        this.Say($"已授予“{Role.Value.Text()}”岗位，自 {Text.Iso(From)} 起有效。");
        return Redirect($"{Request.Path}");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid membershipId, CancellationToken stop)
    {
        if (!Ended.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        await endRole.RunAsync(OrganisationId, membershipId, LastDay!.Value, stop);
        this.Say($"任职的最后一天已登记为 {Text.Iso(LastDay)}，次日起不再有这个岗位的职责。");
        return Redirect($"{Request.Path}");
    }
}
