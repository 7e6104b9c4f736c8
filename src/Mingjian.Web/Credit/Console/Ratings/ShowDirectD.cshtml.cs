using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>One direct D: the ground with its documents, the confirmation by a second person, what it revoked, and how it ended.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowDirectDModel(
    MingjianDb db,
    Desk desk,
    DirectDActs acts,
    PrepareLetter prepareLetter,
    StepUpCheck stepUp
) : PageModel, ILoads
{
    [FromRoute]
    public Guid DirectDId { get; init; }

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Papers { get; set; } = [];

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png")]
    public List<Attachment> Capture { get; set; } = [];

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public DirectD DirectD { get; private set; } = null!;

    public string Institution { get; private set; } = "";

    public bool MayAct => desk.Actor.Duties.Contains(CreditDuties.ConfirmDirectD);

    public bool MayConfirm => MayAct && desk.Actor.PersonId != DirectD.ProposedBy;

    public bool MayWrite => desk.Actor.Duties.Contains(ListingDuties.SendLetter);

    private NoticePlace? Place =>
        Address.Length > 0 ? new(Address, Capture.FirstOrDefault()) : null;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        DirectD =
            await db
                .DirectDs.AsNoTracking()
                .SingleOrDefaultAsync(d => d.DirectDId == DirectDId, stop)
            ?? throw new NotFound("direct-d");
        Institution = await db
            .Organisations.Where(o => o.OrganisationId == DirectD.InstitutionId)
            .Select(o => o.Name)
            .SingleAsync(stop);
    }

    [ActNeeds(CreditDuties.ConfirmDirectD)]
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken stop)
    {
        await stepUp.ConfirmAsync(StepUp, "确认直接评定", stop);
        await acts.ConfirmAsync(DirectDId, Place, stop);
        return Done("已确认，立即生效并公示。请拟制告知书。");
    }

    [ActNeeds(CreditDuties.ConfirmDirectD)]
    public async Task<IActionResult> OnPostDropAsync(CancellationToken stop)
    {
        await acts.DropAsync(DirectDId, Reason, stop);
        return Done("已决定不予直接评定。");
    }

    [ActNeeds(CreditDuties.ConfirmDirectD)]
    public async Task<IActionResult> OnPostLiftAsync(CancellationToken stop)
    {
        await stepUp.ConfirmAsync(StepUp, "解除直接评定", stop);
        await acts.LiftAsync(DirectDId, Reason, Papers, Place, stop);
        return Done("已解除，原等级恢复并公示。");
    }

    [ActNeeds(ListingDuties.SendLetter)]
    public async Task<IActionResult> OnPostLetterAsync(CancellationToken stop)
    {
        var order = await acts.LetterAsync(DirectDId, stop);
        return Redirect($"/console/letters/{await prepareLetter.RunAsync(order, stop)}");
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(RatingLinks.DirectD(DirectDId));
    }
}
