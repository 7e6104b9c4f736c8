using Microsoft.AspNetCore.Mvc;
using Mingjian.Credit;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Incentives;

/// <summary>登记激励措施 (21).</summary>
[NeedsDuty(CreditDuties.KeepIncentives)]
[Article("21")]
public sealed class AddIncentiveModel(IncentiveCover cover, AddIncentive addIncentive)
    : IncentiveForm(cover)
{
    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!IsFilledIn())
        {
            return Page();
        }

        await addIncentive.RunAsync(Fields.ToTerms(), stop);
        this.Say("激励措施已登记，并在公众网站公开。");
        return Redirect(PublicWorkLinks.Incentives);
    }
}
