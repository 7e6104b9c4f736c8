using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Changes;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Listing.Institution.Steps;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>办理情况 of one case: where it stands, what came back, what was handed in and when.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class ShowCaseModel(MingjianDb db, RowDesk rows, LawBook law, OwnCaseActs acts)
    : OwnCasePage(acts),
        ILoads
{
    public sealed record Signed(
        int Round,
        DateTime At,
        string SignedByName,
        string Capacity,
        string ReceiptNumber
    );

    private CaseView shown = null!;

    public ListingCase Case => shown.Case;

    public StepView? Steps => shown.Steps;

    /// <summary>In the order of the steps.</summary>
    public IReadOnlyList<FieldComment> Comments =>
        [.. shown.Comments.OrderBy(comment => PaperField.StepOf(comment.Field))];

    public ClockView? Clock { get; private set; }

    public IReadOnlyList<Signed> Rounds { get; private set; } = [];

    public override ListingCase OwnCase => Case;

    public override string Noun => "申请";

    protected override string Self => CaseLinks.Case(CaseId);

    protected override string Others => CaseLinks.Application;

    /// <summary>The step of a comment, and the person, place or row that it names.</summary>
    public string LabelOf(FieldComment comment) => FieldLabels.Of(Case, comment.Field);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Case is ChangeFiling ? Redirect(ChangeLinks.Change(CaseId)) : Page();
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
}
