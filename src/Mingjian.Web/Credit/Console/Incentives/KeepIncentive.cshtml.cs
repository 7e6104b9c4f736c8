using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Storage;
using Mingjian.Credit.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Incentives;

/// <summary>An incentive: changed, or ended with a day and the reason (21).</summary>
[NeedsDuty(CreditDuties.KeepIncentives)]
[Article("21")]
public sealed class KeepIncentiveModel(
    MingjianDb db,
    IncentiveCover cover,
    ChangeIncentive changeIncentive,
    EndIncentive endIncentive
) : IncentiveForm(cover)
{
    [FromRoute]
    public Guid IncentiveId { get; init; }

    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public Incentive Incentive { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Fields = IncentiveFields.Of(Incentive.Terms);
    }

    public override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Incentive =
            await db
                .Incentives.AsNoTracking()
                .SingleOrDefaultAsync(i => i.IncentiveId == IncentiveId, stop)
            ?? throw new NotFound("incentive");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!IsFilledIn())
        {
            return Page();
        }

        await changeIncentive.RunAsync(IncentiveId, Fields.ToTerms(), stop);
        this.Say("激励措施已修改。");
        return Redirect(PublicWorkLinks.Incentives);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Fields = IncentiveFields.Of(Incentive.Terms);
        ModelState.Clear();

        if (Last is not { } last)
        {
            ModelState.AddModelError(nameof(Last), "请填写最后一日");
            return Page();
        }

        await endIncentive.RunAsync(IncentiveId, last, Reason, stop);
        this.Say("激励措施已终止。");
        return Redirect(PublicWorkLinks.Incentives);
    }
}
