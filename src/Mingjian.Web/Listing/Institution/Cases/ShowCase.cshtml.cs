using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Changes;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Listing.Institution.Steps;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>办理情况 of one case: where it stands, what came back, what was handed in and when.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class ShowCaseModel(
    MingjianDb db,
    Desk desk,
    RowDesk rows,
    LawBook law,
    WithdrawCase withdraw,
    DiscardDraft discard
) : PageModel, ILoads
{
    public sealed record Signed(
        int Round,
        DateTime At,
        string SignedByName,
        string Capacity,
        string ReceiptNumber
    );

    private CaseView shown = null!;

    [FromRoute]
    public Guid CaseId { get; init; }

    public ListingCase Case => shown.Case;

    public StepView? Steps => shown.Steps;

    /// <summary>In the order of the steps.</summary>
    public IReadOnlyList<FieldComment> Comments =>
        [.. shown.Comments.OrderBy(comment => PaperField.StepOf(comment.Field))];

    public ClockView? Clock { get; private set; }

    public IReadOnlyList<Signed> Rounds { get; private set; } = [];

    public bool MayPrepare => Holds(ListingDuties.Prepare);

    public bool MayWithdraw =>
        Steps is not null && Case.Stage == ApplicationStage.Submitted && Holds(ListingDuties.Sign);

    public bool MayDiscard =>
        Steps is not null && Case is { Stage: ApplicationStage.Draft, Round: 0 } && MayPrepare;

    /// <summary>The step of a comment, and the person, place or row that it names.</summary>
    public string LabelOf(FieldComment comment) => FieldLabels.Of(Case, comment.Field);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Case is ChangeFiling ? Redirect(ChangeLinks.Change(CaseId)) : Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        await withdraw.RunAsync(CaseId, stop);
        this.Say("已撤回，可以修改后重新签署提交。");
        return Redirect(CaseLinks.Case(CaseId));
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken stop)
    {
        await discard.RunAsync(CaseId, stop);
        this.Say("草稿已删除。");
        return Redirect(CaseLinks.Application);
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        shown = await rows.ViewAsync(CaseId, stop);
        Clock = Case.DecisionTerm is { } term
            ? ClockView.Of(
                term,
                await law.CalendarAsync(stop),
                rows.Today,
                "办理期限",
                "5.2",
                Case.DecidedOn
            )
            : null;
        Rounds = await db
            .Submissions.Where(s => s.CaseId == CaseId)
            .OrderByDescending(s => s.Round)
            .Select(s => new Signed(s.Round, s.At, s.SignedByName, s.Capacity, s.ReceiptNumber))
            .ToListAsync(stop);
    }

    private bool Holds(string duty) => desk.Actor.Duties.Contains(duty);
}
