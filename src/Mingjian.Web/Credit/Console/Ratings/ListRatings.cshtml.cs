using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>评价结果: every result of the viewer's territory, whatever its stage.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListRatingsModel(MingjianDb db, LawBook book) : PageModel
{
    private static readonly Sorts<RatingRow> Sorts = new()
    {
        { "year", r => r.Year },
        { "score", r => r.ScoreOrder },
        { "number", r => r.Number },
    };

    [FromQuery]
    public RatingFilter Filter { get; init; } = new();

    public TableQuery Table { get; private set; } = null!;

    public Page<RatingRow> Rows { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Offices = await book.OfficesAsync(stop);
        Table = TableQuery.Of(Request, "-year");
        Rows = await RatingRows
            .Of(db, Filter)
            .SortBy(Sorts, Table, r => r.RatingId)
            .ToPageAsync(Table, stop);
    }
}
