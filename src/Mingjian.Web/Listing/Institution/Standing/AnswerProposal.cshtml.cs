using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Listing.Institution.Changes;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Institution.Standing;

/// <summary>One proposal on the institution's standing: what, why, until when, and its 陈述申辩.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class AnswerProposalModel(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    StateOwnCase state
) : PageModel, ILoads
{
    [FromRoute]
    public Guid ProposalId { get; init; }

    [BindProperty]
    public string Statement { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Files { get; set; } = [];

    public StandingProposal Proposal { get; private set; } = null!;

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    public bool MayState =>
        Proposal.Stage == ProposalStage.Notified
        && clock.Today <= Proposal.StatementDueOn
        && desk.Actor.Duties.Contains(ListingDuties.Prepare);

    /// <summary>Days left to answer, today included.</summary>
    public int DaysLeft => Proposal.StatementDueOn!.Value.DayNumber - clock.Today.DayNumber + 1;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    [ActNeeds(ListingDuties.Prepare)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (string.IsNullOrWhiteSpace(Statement))
        {
            return this.Wrong(nameof(Statement), "请填写陈述申辩内容。");
        }

        await state.RunAsync(ProposalId, Statement.Trim(), Files, stop);
        this.Say("陈述申辩已提交，市生态环境局作出决定前会审阅。");
        return Redirect(ChangeLinks.Proposal(ProposalId));
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        Proposal =
            await db
                .StandingProposals.ToldTo(desk.Actor.OrganisationId)
                .SingleOrDefaultAsync(p => p.ProposalId == ProposalId, stop)
            ?? throw new NotFound("没有这件状态变更，或您无权查看。");
        Letters = await db
            .VisibleLetters.AsNoTracking()
            .Where(l => l.About == ProposalId)
            .OrderBy(l => l.LetterId)
            .ToListAsync(stop);
    }
}
