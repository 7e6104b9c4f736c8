using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Accounts;
using Mingjian.Accounts.Signing;
using Mingjian.Accounts.Signing.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.Institution;

/// <summary>登记授权委托书.</summary>
[NeedsDuty(Duties.ManageOwnPeople)]
public sealed class FileDelegationModel(
    MingjianDb db,
    Desk desk,
    FileDelegation file,
    ChinaClock clock
) : PageModel, ILoads
{
    private static readonly InlineValidator<FileDelegationModel> Input = new()
    {
        v => v.RuleFor(m => m.PersonId).NotNull().WithMessage("请选择被授权人"),
        v => v.RuleFor(m => m.Scopes).NotEmpty().WithMessage("请至少选择一项授权事项"),
        v => v.RuleFor(m => m.From).NotNull().WithMessage("请填写授权起始日"),
        v => v.RuleFor(m => m.To).NotNull().WithMessage("请填写授权截止日，授权委托书须有期限"),
        v => v.RuleFor(m => m.Paper).NotNull().WithMessage("请上传由法定代表人签章的授权委托书"),
    };

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public List<SigningScope> Scopes { get; set; } = [];

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty, TakesFiles("pdf,ofd,jpg,png")]
    public Attachment? Paper { get; set; }

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

        await file.RunAsync(
            desk.Actor.OrganisationId,
            PersonId!.Value,
            Scopes,
            From!.Value,
            To!.Value,
            Paper,
            stop
        );
        this.Say("授权委托书已登记，被授权人在有效期内可以签署所选事项。");
        return Redirect(AccountsLinks.Delegations);
    }
}
