using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Accounts;
using Mingjian.Accounts.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts.Console;

/// <summary>登记单位: a district bureau, an association or the market regulator.</summary>
[NeedsDuty(Duties.ManagePeople)]
public sealed class RegisterOrganisationModel(
    RegisterOrganisation register,
    LawBook book,
    ChinaClock clock
) : PageModel, ILoads
{
    private static readonly InlineValidator<RegisterOrganisationModel> Input = new()
    {
        v => v.RuleFor(m => m.Kind).NotNull().WithMessage("请选择类别"),
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage("请填写单位名称"),
        v =>
            v.RuleFor(m => m.Office)
                .NotEmpty()
                .When(m => m.Kind == OrganisationKind.DistrictBureau)
                .WithMessage("请选择该区县生态环境局的辖区"),
    };

    [BindProperty]
    public OrganisationKind? Kind { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Office { get; set; } = "";

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds =>
        new[]
        {
            OrganisationKind.DistrictBureau,
            OrganisationKind.MarketRegulator,
            OrganisationKind.Association,
        }.Select(kind => new SelectListItem(kind.Text(), kind.ToString()));

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Offices = [
            .. (await book.OfficesAsync(stop))
                .DistrictsOn(clock.Today)
                .Select(office => new SelectListItem(office.Name, office.Code)),
        ];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        var organisation = await register.RunAsync(Kind!.Value, Name, Office, stop);
        this.Say("单位已登记，现在可以邀请它的人员。");
        return Redirect(AccountsLinks.Organisation(organisation.OrganisationId));
    }
}
