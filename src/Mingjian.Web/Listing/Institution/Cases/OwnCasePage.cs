using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Listing;
using Mingjian.Listing.Signing.UseCases;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>The ways in which an institution takes back or ends a case of its own.</summary>
public sealed class OwnCaseActs(
    Desk desk,
    WithdrawCase withdraw,
    DiscardDraft discard,
    AbandonCase abandon
)
{
    public bool Holds(string duty) => desk.Actor.Duties.Contains(duty);

    public WithdrawCase Withdraw => withdraw;

    public DiscardDraft Discard => discard;

    public AbandonCase Abandon => abandon;
}

/// <summary>办理情况 of one case of the institution: what its page can do to the case as a whole, whatever it is about.</summary>
public abstract class OwnCasePage(OwnCaseActs acts) : PageModel
{
    [FromRoute]
    public Guid CaseId { get; init; }

    /// <summary>Why it is given up.</summary>
    [BindProperty]
    public string Reason { get; set; } = "";

    public abstract ListingCase OwnCase { get; }

    /// <summary>What the buttons call it: 申请, 变更.</summary>
    public abstract string Noun { get; }

    /// <summary>Address of the case.</summary>
    protected abstract string Self { get; }

    /// <summary>Where to go on when the case is gone.</summary>
    protected abstract string Others { get; }

    public bool MayPrepare => acts.Holds(ListingDuties.Prepare);

    public bool MayWithdraw =>
        OwnCase.Stage == ApplicationStage.Submitted && acts.Holds(ListingDuties.Sign);

    public bool MayDiscard => OwnCase is { Stage: ApplicationStage.Draft, Round: 0 } && MayPrepare;

    public bool MayAbandon => OwnCase.MayBeAbandoned && acts.Holds(ListingDuties.Sign);

    [ActNeeds(ListingDuties.Sign)]
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        await acts.Withdraw.RunAsync(CaseId, stop);
        this.Say("已撤回，可以修改后重新签署提交。");
        return Redirect(Self);
    }

    [ActNeeds(ListingDuties.Prepare)]
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken stop)
    {
        await acts.Discard.RunAsync(CaseId, stop);
        this.Say("草稿已删除。");
        return Redirect(Others);
    }

    [ActNeeds(ListingDuties.Sign)]
    public async Task<IActionResult> OnPostAbandonAsync(CancellationToken stop)
    {
        await acts.Abandon.RunAsync(CaseId, Reason, stop);
        this.Say("已放弃办理，签署提交过的内容和回执留存。");
        return Redirect(Others);
    }
}
