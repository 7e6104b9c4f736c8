using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Accounts;
using Mingjian.Accounts.Signing.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.Institution;

/// <summary>登记法定代表人任职.</summary>
[NeedsDuty(Duties.ManageOwnPeople)]
public sealed class RecordLegalPostModel(
    MingjianDb db,
    Desk desk,
    RecordLegalPost record,
    ChinaClock clock
) : PageModel, ILoads
{
    private static readonly InlineValidator<RecordLegalPostModel> Input = new()
    {
        v => v.RuleFor(m => m.PersonId).NotNull().WithMessage("请选择人员"),
        v => v.RuleFor(m => m.From).NotNull().WithMessage("请填写任职起始日"),
    };

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        People = await OwnPeople.ChoicesAsync(db, desk, clock.Today, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        await record.RunAsync(desk.Actor.OrganisationId, PersonId!.Value, From!.Value, To, stop);
        this.Say("法定代表人任职已登记。");
        return Redirect(AccountsLinks.Delegations);
    }
}
