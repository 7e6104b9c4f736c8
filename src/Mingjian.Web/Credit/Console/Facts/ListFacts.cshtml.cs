using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>核实事实: all of the viewer's territory, whatever their stage.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListFactsModel(MingjianDb db, Desk desk, ChinaClock clock, LawBook book)
    : PageModel
{
    private static readonly Sorts<FactRow> Sorts = new()
    {
        { "entered", r => r.EnteredAt },
        { "counts", r => r.CountsOn },
        { "name", r => r.Institution },
    };

    [FromQuery]
    public FactFilter Filter { get; init; } = new();

    public TableQuery Table { get; private set; } = null!;

    public Page<FactRow> Rows { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public bool MayEnter => desk.Actor.Duties.Contains(CreditDuties.EnterFact);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Offices = await book.OfficesAsync(stop);
        Table = TableQuery.Of(Request, "-entered");
        Rows = await FactRows
            .Of(db, Filter)
            .SortBy(Sorts, Table, r => r.FactId)
            .ToPageAsync(Table, stop);
    }
}
