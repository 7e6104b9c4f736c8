using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>区县初评: the institutions that the district leads, with its opinion on each, or on all of them at once.</summary>
[NeedsDuty(CreditDuties.Propose)]
public sealed class ProposeGradesModel(
    MingjianDb db,
    EvaluationReader reader,
    Desk desk,
    ProposeGrade propose
) : PageModel, ILoads
{
    private static readonly Sorts<MemberRow> Sorts = new()
    {
        { "number", r => r.Number },
        { "name", r => r.Name },
        { "score", r => r.ScoreOrder },
    };

    [FromRoute]
    public Guid EvaluationId { get; init; }

    [FromQuery]
    public MemberFilter Filter { get; init; } = new();

    public Evaluation Evaluation { get; private set; } = null!;
    public TableQuery Table { get; private set; } = null!;
    public Page<MemberRow> Rows { get; private set; } = null!;
    public int Waiting { get; private set; }
    public bool MayPropose => Evaluation.TakesProposals;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "number");
        Evaluation = await reader.FindAsync(EvaluationId, stop);
        var offices = desk.Viewer.Offices;
        Waiting = await db.EvaluationMembers.CountAsync(
            m =>
                m.EvaluationId == EvaluationId
                && offices.Contains(m.Office)
                && m.ProposedOn == null
                && m.Statement != StatementStage.Open,
            stop
        );
        Rows = await MemberRows
            .Of(db, EvaluationId, Filter)
            .Where(r => offices.Contains(r.Office))
            .SortBy(Sorts, Table, r => r.MemberId)
            .ToPageAsync(Table, stop);
    }

    [ActNeeds(CreditDuties.Propose)]
    public async Task<IActionResult> OnPostAgreeAllAsync(CancellationToken stop)
    {
        var members = await propose.RunAsync(EvaluationId, [], agrees: true, "", stop);
        this.Say($"已对 {members} 家机构提出同意的初评意见。");
        return Redirect(EvaluationLinks.Proposals(EvaluationId));
    }
}
