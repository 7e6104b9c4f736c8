using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing.Checking;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Institution.Lists;

/// <summary>One of the three long lists of a case: searched, sorted and paged in the database.</summary>
public abstract class LinesPage(RowDesk desk) : RowsPage(desk)
{
    [FromQuery]
    public string? Q { get; init; }

    public TableQuery Table { get; private set; } = null!;

    public abstract LineList List { get; }

    public override string Self => CaseLinks.List(CaseId, List);

    /// <summary>What is searched for; <c>null</c> for nothing.</summary>
    protected string? Search => string.IsNullOrWhiteSpace(Q) ? null : Q.Trim();

    public string? RemarkOn(int number) => Shown.Remark(PaperField.OfLine(List, number));

    public async Task<IActionResult> OnPostRemoveAsync(int number, CancellationToken stop) =>
        Gone(await Desk.RemoveRow.OfListAsync(CaseId, new(List, number), stop));

    public override Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "number");
        return base.LoadAsync(stop);
    }
}
