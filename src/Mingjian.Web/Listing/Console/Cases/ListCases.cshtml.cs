using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Cases;

/// <summary>办理件: every application and change filing that was handed in, with its clock.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ListCasesModel(MingjianDb db, ChinaClock clock, LawBook book) : PageModel
{
    private static readonly Sorts<CaseRow> Sorts = new()
    {
        { "due", r => r.DueOn },
        { "submitted", r => r.SubmittedOn },
        { "name", r => r.Institution },
    };

    private LawOfDay law = null!;

    [FromQuery]
    public CaseFilter Filter { get; init; } = new();

    public TableQuery Table { get; private set; } = null!;

    public Page<CaseRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        law = await book.OnAsync(clock.Today, stop);
        // What is due first leads where something is due; among all of them the newest.
        Table = TableQuery.Of(Request, Filter.Turn is null or CaseTurn.Done ? "-submitted" : "due");
        Rows = await CaseRows
            .Of(db, Filter)
            .SortBy(Sorts, Table, r => r.CaseId)
            .ToPageAsync(Table, stop);
    }

    /// <summary>The clock of an open case; nothing for one that is decided or being corrected.</summary>
    public ClockView? ClockOf(CaseRow row) =>
        row.Term is { } term
            ? ClockView.Brief(term, law.Calendar, law.Today, "办理期限", row.DecidedOn)
            : null;
}
