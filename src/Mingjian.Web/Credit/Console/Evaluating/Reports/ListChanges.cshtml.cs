using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating.Reports;

/// <summary>差异报告 of an evaluation: what was computed anew and came out otherwise.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListChangesModel(MingjianDb db, EvaluationReader reader) : PageModel
{
    private static readonly Sorts<EvaluationChange> Sorts = new() { { "at", c => c.At } };

    [FromRoute]
    public Guid EvaluationId { get; init; }

    public Evaluation Evaluation { get; private set; } = null!;
    public TableQuery Table { get; private set; } = null!;
    public Page<EvaluationChange> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-at");
        Evaluation = await reader.FindAsync(EvaluationId, stop);
        Rows = await db
            .EvaluationChanges.AsNoTracking()
            .Where(c => c.EvaluationId == EvaluationId)
            .SortBy(Sorts, Table, c => c.ChangeId)
            .ToPageAsync(Table, stop);
    }
}
