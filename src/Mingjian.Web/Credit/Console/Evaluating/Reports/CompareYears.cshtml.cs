using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating.Reports;

/// <summary>An evaluation beside the one before it: from which grade to which, and who moved.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class CompareYearsModel(MingjianDb db, EvaluationReader reader) : PageModel
{
    public const string NotRated = "不予评定";

    public static readonly IReadOnlyList<string> Results = ["A", "B", "C", "D", NotRated];

    public sealed record Row(
        Guid MemberId,
        string Number,
        string Name,
        string Before,
        string After,
        string ScoreBefore,
        string ScoreAfter
    )
    {
        public string Difference =>
            ScoreBefore.Length == 0 || ScoreAfter.Length == 0
                ? "—"
                : (Fraction.Parse(ScoreAfter) - Fraction.Parse(ScoreBefore)).ToDisplay();
    }

    private IReadOnlyList<Row> pairs = [];

    [FromRoute]
    public Guid EvaluationId { get; init; }

    public Evaluation Evaluation { get; private set; } = null!;
    public Evaluation? Before { get; private set; }
    public TableQuery Table { get; private set; } = null!;
    public Page<Row> Rows { get; private set; } = null!;

    public int Moves(string from, string to) => pairs.Count(p => p.Before == from && p.After == to);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request);
        Evaluation = await reader.FindAsync(EvaluationId, stop);
        Before = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.To < Evaluation.From && e.Stage != EvaluationStage.Cancelled)
            .Where(e => e.Computation > 0)
            .OrderByDescending(e => e.To)
            .ThenBy(e => e.EvaluationId)
            .FirstOrDefaultAsync(stop);

        if (Before is not null)
        {
            pairs = await PairsAsync(Before.EvaluationId, stop);
        }

        Rows = pairs.Where(p => p.Before != p.After).ToList().ToPage(Table);
    }

    private async Task<IReadOnlyList<Row>> PairsAsync(Guid before, CancellationToken stop)
    {
        var pairs =
            from now in db.EvaluationMembers.AsNoTracking()
            join was in db.EvaluationMembers.AsNoTracking()
                on now.InstitutionId equals was.InstitutionId
            where now.EvaluationId == EvaluationId && was.EvaluationId == before
            orderby now.Number, now.MemberId
            select new
            {
                now.MemberId,
                now.Number,
                now.Name,
                GradeBefore = was.Grade,
                GradeAfter = now.Grade,
                ScoreBefore = was.Score,
                ScoreAfter = now.Score,
            };

        return
        [
            .. (await pairs.ToListAsync(stop)).Select(p => new Row(
                p.MemberId,
                p.Number,
                p.Name,
                p.GradeBefore?.ToString() ?? NotRated,
                p.GradeAfter?.ToString() ?? NotRated,
                p.ScoreBefore,
                p.ScoreAfter
            )),
        ];
    }
}
