using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Web.Credit.Analysis;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Credit.Console.Analysis;

/// <summary>One table of the analysis, whole, as CSV.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ExportAnalysisModel(AnalysisDesk desk, AnalysisReader reader) : PageModel
{
    [FromQuery]
    public AnalysisFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var view = await desk.LoadAsync(Filter, stop);
        return Filter.Table == AnalysisTable.Moves
            ? AnalysisFile.Moves(
                view.Year,
                reader
                    .Moves(view.Year, Filter.Move)
                    .OrderBy(r => r.Number)
                    .ThenBy(r => r.InstitutionId)
                    .AsAsyncEnumerable(),
                desk.Offices.NameOf
            )
            : AnalysisFile.Of(Filter.Table, view);
    }
}
