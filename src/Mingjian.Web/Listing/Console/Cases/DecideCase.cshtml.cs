using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Listing;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>审核决定, by somebody else than the preparer, after step-up.</summary>
[NeedsDuty(ListingDuties.Decide)]
public sealed class DecideCaseModel(
    CaseFile file,
    Mingjian.Listing.UseCases.DecideCase decideCase,
    StepUpCheck stepUp
) : PageModel, ILoads
{
    private static readonly InlineValidator<DecideCaseModel> Input = new()
    {
        v => v.RuleFor(m => m.ToList).NotNull().WithMessage("请选择同意或不同意"),
        v => v.RuleFor(m => m.Reason).NotEmpty().WithMessage("请填写决定的理由，会写入决定书"),
    };

    [FromRoute]
    public Guid CaseId { get; init; }

    [BindProperty]
    public bool? ToList { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        View = await file.OpenAsync(CaseId, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        await stepUp.ConfirmAsync(StepUp, "审核决定", stop);
        await decideCase.RunAsync(CaseId, ToList!.Value, Reason, stop);
        this.Say("决定已作出并立即生效。");
        return Redirect(CaseConsoleLinks.Case(CaseId));
    }
}
