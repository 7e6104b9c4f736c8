using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Listing.Institution.Changes;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;
using ListStanding = Mingjian.Listing.Standing;

namespace Mingjian.Web.Listing.Institution.Standing;

/// <summary>名录状态: where the institution stands, what was proposed, and its own request for deregistration or reactivation.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class RequestOwnStandingModel(
    MingjianDb db,
    Desk desk,
    RequestStanding request,
    StepUpCheck stepUp
) : PageModel, ILoads
{
    private static readonly Sorts<StandingProposal> Sorts = new()
    {
        { "proposed", p => p.ProposedOn },
    };

    [BindProperty]
    public ListStanding? Next { get; set; }

    [BindProperty]
    public string Ground { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Evidence { get; set; } = [];

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public Mingjian.Listing.Institution? Institution { get; private set; }

    public Guid? Open { get; private set; }

    public TableQuery Table { get; private set; } = null!;

    public Page<StandingProposal> Proposals { get; private set; } = null!;

    /// <summary>What may be asked for from the present standing.</summary>
    public IReadOnlyList<SelectListItem> Choices =>
        Institution?.Standing switch
        {
            ListStanding.InList => [Choice("注销", ListStanding.Deregistered)],
            ListStanding.Locked =>
            [
                Choice("恢复在册", ListStanding.InList),
                Choice("注销", ListStanding.Deregistered),
            ],
            _ => [],
        };

    public bool MayRequest =>
        Choices.Count > 0 && Open is null && desk.Actor.Duties.Contains(ListingDuties.Sign);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    [ActNeeds(ListingDuties.Sign)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        // Pressed twice: the request that the first made.
        if (Open is { } open)
        {
            return Redirect(ChangeLinks.Proposal(open));
        }

        if (Next is null)
        {
            return this.Wrong(nameof(Next), "请选择申请的事项。");
        }

        if (string.IsNullOrWhiteSpace(Ground))
        {
            return this.Wrong(nameof(Ground), "请填写申请的事由。");
        }

        await stepUp.ConfirmAsync(StepUp, "签署名录状态申请", stop);
        var id = await request.RunAsync(Next.Value, Ground.Trim(), Evidence, stop);
        this.Say("申请已签署并提交，市生态环境局决定后会通知您。");
        return Redirect(ChangeLinks.Proposal(id));
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        var institutionId = desk.Actor.OrganisationId;
        Table = TableQuery.Of(Request, "-proposed");
        Institution = await db
            .Institutions.AsNoTracking()
            .SingleOrDefaultAsync(i => i.InstitutionId == institutionId, stop);
        var told = db.StandingProposals.ToldTo(institutionId);
        Open = await told.Where(p =>
                p.Stage != ProposalStage.CarriedOut && p.Stage != ProposalStage.Dropped
            )
            .Select(p => (Guid?)p.ProposalId)
            .FirstOrDefaultAsync(stop);
        Proposals = await told.SortBy(Sorts, Table, p => p.ProposalId).ToPageAsync(Table, stop);
    }

    private static SelectListItem Choice(string text, ListStanding next) =>
        new(text, next.ToString());
}
