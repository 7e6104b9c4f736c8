using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Web.Credit.Analysis;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Analysis;

/// <summary>信用评价分析: what the evaluations came to, who moved, what deducted, and whether the districts measure alike.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowAnalysisModel(AnalysisDesk desk, AnalysisReader reader) : PageModel
{
    private static readonly Sorts<MoveRow> Sorts = new()
    {
        { "number", r => r.Number },
        { "score", r => r.Order },
    };

    [FromQuery]
    public AnalysisFilter Filter { get; init; } = new();

    public AnalysisDesk Desk => desk;

    public AnalysisView View { get; private set; } = null!;

    public TableQuery Table { get; private set; } = null!;

    public Page<MoveRow> Moved { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        View = await desk.LoadAsync(Filter, stop);
        Table = TableQuery.Of(Request);
        Moved = await reader
            .Moves(View.Year, Filter.Move)
            .SortBy(Sorts, Table, r => r.InstitutionId)
            .ToPageAsync(Table, stop);
    }

    public string To(MoveDirection? direction) =>
        Address.With(Request, ("move", direction?.ToString()), ("page", null)) + "#moved";

    public string Export(AnalysisTable table) =>
        Address.At(
            Request,
            AnalysisLinks.Analysis + ".csv",
            ("table", table.ToString()),
            ("page", null),
            ("size", null)
        );
}
