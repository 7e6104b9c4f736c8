using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Credit.Indicators;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>一个版本: its indicators by dimension, and its way from draft to force.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowIndicatorSetModel(MingjianDb db, Desk desk, SetActs acts)
    : PageModel,
        ILoads
{
    [FromRoute]
    public Guid SetId { get; init; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    public IndicatorSet Set { get; private set; } = null!;

    /// <summary>What would hold on its day without it.</summary>
    public IndicatorSet? Before { get; private set; }

    public SetDifference? Difference { get; private set; }

    public bool MayTry => desk.Actor.Duties.Contains(CreditDuties.EditIndicators);

    public bool MayEdit => Set.Stage == IndicatorSetStage.Draft && MayTry;

    public bool MayDecide =>
        Set.Stage == IndicatorSetStage.Proposed
        && desk.Actor.Duties.Contains(CreditDuties.ApproveIndicators);

    public IndicatorTables Tables =>
        new(
            Set.Content,
            MayEdit ? indicator => IndicatorLinks.Indicator(SetId, indicator.Code) : null
        );

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var sets = db.IndicatorSets.AsNoTracking();
        Set = await sets.FindOrRefuseAsync(SetId, stop);
        Before = await sets.BeforeAsync(Set, stop);
        Difference = Before is null ? null : SetDifference.Between(Before.Content, Set.Content);
    }

    [ActNeeds(CreditDuties.EditIndicators)]
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken stop)
    {
        await acts.Propose.RunAsync(SetId, Reason, stop);
        return Done("已送审，由另一人批准。");
    }

    [ActNeeds(CreditDuties.EditIndicators)]
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken stop)
    {
        await acts.Discard.RunAsync(SetId, Reason, stop);
        return Done("草稿已作废，仍可查阅。");
    }

    [ActNeeds(CreditDuties.ApproveIndicators)]
    public async Task<IActionResult> OnPostApproveAsync(CancellationToken stop)
    {
        await acts.Approve.RunAsync(SetId, Opinion, stop);
        return Done("已批准，自施行日起有效。");
    }

    [ActNeeds(CreditDuties.ApproveIndicators)]
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Opinion))
        {
            await LoadAsync(stop);
            return this.Wrong(nameof(Opinion), "请写明退回的理由，起草人据此修改");
        }

        await acts.Return.RunAsync(SetId, Opinion, stop);
        return Done("已退回修改。");
    }

    private RedirectResult Done(string what)
    {
        this.Say(what);
        return Redirect(IndicatorLinks.Set(SetId));
    }
}
