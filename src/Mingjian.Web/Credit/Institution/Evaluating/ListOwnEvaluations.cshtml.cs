using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Institution.Evaluating;

/// <summary>The evaluations that the institution was told of, with its own draft or result.</summary>
[NeedsDuty(CreditDuties.ReadOwn)]
public sealed class ListOwnEvaluationsModel(MingjianDb db, Desk desk) : PageModel
{
    private static readonly Sorts<Row> Sorts = new() { { "year", r => r.Year } };

    public sealed class Row
    {
        public required Guid MemberId { get; init; }
        public required int Year { get; init; }
        public required EvaluationStage Stage { get; init; }
        public required string Score { get; init; }
        public required Grade? Grade { get; init; }
        public required NotRatedReason? NotRated { get; init; }
        public required string Veto { get; init; }
        public required StatementStage Statement { get; init; }
        public required DateOnly? StatementDueOn { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-year");
        var rows =
            from m in db.EvaluationMembers.AsNoTracking()
            join e in db.Evaluations.Told() on m.EvaluationId equals e.EvaluationId
            where m.InstitutionId == desk.Actor.OrganisationId
            select new Row
            {
                MemberId = m.MemberId,
                Year = e.Year,
                Stage = e.Stage,
                Score = m.Score,
                Grade = m.Grade,
                NotRated = m.NotRated,
                Veto = m.Veto,
                Statement = m.Statement,
                StatementDueOn = e.StatementDueOn,
            };
        Rows = await rows.SortBy(Sorts, Table, r => r.MemberId).ToPageAsync(Table, stop);
    }
}
