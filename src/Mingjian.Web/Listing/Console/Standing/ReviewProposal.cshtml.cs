using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Console.Standing;

/// <summary>One proposal on an institution's standing: notice, the institution's answer, the decision.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ReviewProposalModel(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook book,
    NotifyStanding notifyStanding,
    DecideStanding decideStanding,
    PrepareLetter prepareLetter,
    CaseLetters letters,
    StepUpCheck stepUp
) : PageModel, ILoads
{
    [FromRoute]
    public Guid ProposalId { get; init; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public bool? CarryOut { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public StandingProposal Proposal { get; private set; } = null!;
    public Mingjian.Listing.Institution Institution { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<Letter> Letters { get; private set; } = [];
    public bool MayPropose => desk.Actor.Duties.Contains(ListingDuties.ProposeStanding);
    public bool MayDecide => desk.Actor.Duties.Contains(ListingDuties.DecideStanding);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Proposal = await db.StandingProposals.AsNoTracking().FindOrRefuseAsync(ProposalId, stop);
        Institution = await db
            .Institutions.AsNoTracking()
            .SingleAsync(i => i.InstitutionId == Proposal.InstitutionId, stop);
        Name = await db
            .Organisations.Where(o => o.OrganisationId == Proposal.InstitutionId)
            .Select(o => o.Name)
            .SingleAsync(stop);
        Letters = await db
            .VisibleLetters.AsNoTracking()
            .Where(l => l.About == ProposalId)
            .OrderBy(l => l.LetterId)
            .ToListAsync(stop);
        var settings = (await book.SettingsAsync(stop)).On(clock.Today);
        DueOn ??= clock.Today.AddDays(settings.Days(SettingName.StatementDays));
    }

    [ActNeeds(ListingDuties.ProposeStanding)]
    public async Task<IActionResult> OnPostNotifyAsync(CancellationToken stop)
    {
        if (DueOn is null)
        {
            await LoadAsync(stop);
            return this.Wrong(nameof(DueOn), "请填写陈述申辩期限");
        }

        await notifyStanding.RunAsync(ProposalId, DueOn.Value, stop);
        return Done("已告知机构。请拟制并发出告知书。");
    }

    [ActNeeds(ListingDuties.DecideStanding)]
    public async Task<IActionResult> OnPostDecideAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (CarryOut is null)
        {
            return this.Wrong(nameof(CarryOut), "请选择决定");
        }

        await stepUp.ConfirmAsync(StepUp, "名录状态决定", stop);
        await decideStanding.RunAsync(ProposalId, CarryOut.Value, Reason, stop);
        return Done("决定已作出。");
    }

    [ActNeeds(ListingDuties.SendLetter)]
    public async Task<IActionResult> OnPostLetterAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var order = await letters.DueAsync(Proposal, stop);
        return Redirect($"/console/letters/{await prepareLetter.RunAsync(order, stop)}");
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(ListingPaths.Proposal(ProposalId));
    }
}
