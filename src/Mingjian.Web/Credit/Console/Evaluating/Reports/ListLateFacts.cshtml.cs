using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating.Reports;

/// <summary>Late material: of the period by its day, verified after the cut-off, and not counted.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListLateFactsModel(MingjianDb db, EvaluationReader reader) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "on", r => r.CountsOn } };

    public sealed class Row
    {
        public required Guid FactId { get; init; }
        public required string Title { get; init; }
        public required string Name { get; init; }
        public required DateOnly CountsOn { get; init; }
        public required DateTime? JudgedAt { get; init; }
    }

    [FromRoute]
    public Guid EvaluationId { get; init; }

    public Evaluation Evaluation { get; private set; } = null!;
    public TableQuery Table { get; private set; } = null!;
    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-on");
        Evaluation = await reader.FindAsync(EvaluationId, stop);
        var (first, last, cutOff) = (Evaluation.From, Evaluation.To, Evaluation.CutOffAt);
        var late =
            from f in db.VerifiedFacts.AsNoTracking()
            join o in db.Organisations on f.InstitutionId equals o.OrganisationId
            where f.Stage == FactStage.Verified && f.CountsOn >= first && f.CountsOn <= last
            where cutOff != null && f.JudgedAt > cutOff
            select new Row
            {
                FactId = f.FactId,
                Title = f.Title,
                Name = o.Name,
                CountsOn = f.CountsOn,
                JudgedAt = f.JudgedAt,
            };
        Rows = await late.SortBy(Sorts, Table, r => r.FactId).ToPageAsync(Table, stop);
    }
}
