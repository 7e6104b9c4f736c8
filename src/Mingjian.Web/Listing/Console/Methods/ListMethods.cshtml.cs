using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Methods;
using Mingjian.Listing.Storage;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Methods;

/// <summary>方法标准库: the standards with which every annex is compared.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ListMethodsModel(MingjianDb db) : PageModel
{
    private const string InForce = "in-force";
    private const string Replaced = "superseded";

    public static readonly IReadOnlyList<SelectListItem> States =
    [
        new("现行", InForce),
        new("已替代", Replaced),
    ];

    private static readonly Sorts<Method> Sorts = new()
    {
        { "number", m => m.Number },
        { "parameter", m => m.Parameter },
        { "matrix", m => m.Matrix },
    };

    [FromQuery]
    public string? Q { get; init; }

    [FromQuery]
    public string? State { get; init; }

    public TableQuery Table { get; private set; } = null!;

    public Page<Method> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "number");
        Rows = await Found()
            .SortBy(Sorts, Table, m => m.Number)
            .ThenBy(m => m.Parameter)
            .ThenBy(m => m.Matrix)
            .ToPageAsync(Table, stop);
    }

    public IActionResult OnGetCsv() =>
        new CsvFile<Method>(
            "方法标准库.csv",
            Found()
                .OrderBy(m => m.Number)
                .ThenBy(m => m.Parameter)
                .ThenBy(m => m.Matrix)
                .AsAsyncEnumerable()
        )
        {
            { "标准号", m => m.Number },
            { "项目", m => m.Parameter },
            { "介质", m => m.Matrix },
            { "方法", m => m.ShortName },
            { "状态", m => m.Status },
            { "被替代为", m => m.SupersededBy },
        };

    /// <summary>A number may be asked for as people write it; the library's form is looked for too.</summary>
    private IQueryable<Method> Found()
    {
        IQueryable<Method> found = db.Methods.AsNoTracking();

        if (!string.IsNullOrWhiteSpace(Q))
        {
            var (word, number) = (Q.Trim(), MethodNumber.Normalise(Q));
            found = found.Where(m =>
                m.Number.Contains(word)
                || m.Number.Contains(number)
                || m.Parameter.Contains(word)
                || m.Matrix.Contains(word)
                || m.ShortName.Contains(word)
            );
        }

        return State switch
        {
            Replaced => found.Where(m => m.Status == KnownMethod.Superseded),
            InForce => found.Where(m => m.Status != KnownMethod.Superseded),
            _ => found,
        };
    }
}
