using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>信息变更: the institution's own filings, each with the clock of its month.</summary>
[NeedsDuty(ListingDuties.ReadOwn)]
public sealed class ListChangesModel(MingjianDb db, Desk desk, ChinaClock clock, LawBook book)
    : PageModel
{
    private static readonly Sorts<Row> Sorts = new()
    {
        { "begun", r => r.CreatedAt },
        { "changed", r => r.ChangedOn },
        { "submitted", r => r.SubmittedOn },
    };

    private WorkingCalendar calendar = null!;

    public sealed record Row
    {
        public required Guid CaseId { get; init; }
        public required ChangeKind Kind { get; init; }
        public required ApplicationStage Stage { get; init; }
        public required DateTime CreatedAt { get; init; }
        public required DateOnly? ChangedOn { get; init; }
        public required DateOnly? FirstSubmittedOn { get; init; }
        public required DateOnly? SubmittedOn { get; init; }
        public required int? DaysLate { get; init; }
        public required Term? Term { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayPrepare => desk.Actor.Duties.Contains(ListingDuties.Prepare);

    public ClockView? ClockOf(Row row) =>
        row.Term is { } term && row.FirstSubmittedOn is null
            ? ClockView.Brief(term, calendar, clock.Today, "变更办理时限")
            : null;

    public async Task OnGetAsync(ApplicationStage? stage, ChangeKind? kind, CancellationToken stop)
    {
        calendar = await book.CalendarAsync(stop);
        Table = TableQuery.Of(Request, "-begun");
        var found = db
            .ChangeFilings.AsNoTracking()
            .Where(f => f.InstitutionId == desk.Actor.OrganisationId)
            .Where(f => stage == null || f.Stage == stage)
            .Where(f => kind == null || f.Kind == kind);
        Rows = await found
            .Select(f => new Row
            {
                CaseId = f.CaseId,
                Kind = f.Kind,
                Stage = f.Stage,
                CreatedAt = f.CreatedAt,
                ChangedOn = f.ChangedOn,
                FirstSubmittedOn = f.FirstSubmittedOn,
                SubmittedOn = f.SubmittedOn,
                DaysLate = f.DaysLate,
                Term = f.FilingTerm,
            })
            .SortBy(Sorts, Table, r => r.CaseId)
            .ToPageAsync(Table, stop);
    }
}
