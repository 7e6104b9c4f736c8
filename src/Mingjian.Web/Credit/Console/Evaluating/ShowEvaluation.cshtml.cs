using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>一次年度评价: where it is, its figures, its institutions, and the step that comes next.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowEvaluationModel(
    MingjianDb db,
    EvaluationReader reader,
    EvaluationActs acts,
    Desk desk,
    ChinaClock clock
) : PageModel, ILoads
{
    private static readonly Sorts<MemberRow> Sorts = new()
    {
        { "number", r => r.Number },
        { "name", r => r.Name },
        { "office", r => r.Office },
        { "score", r => r.ScoreOrder },
    };

    [FromRoute]
    public Guid EvaluationId { get; init; }

    [FromQuery]
    public MemberFilter Filter { get; init; } = new();

    [BindProperty]
    public DateOnly? StatementDueOn { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public Evaluation Evaluation { get; private set; } = null!;
    public IndicatorSet Set { get; private set; } = null!;
    public EvaluationFigures Figures { get; private set; } = null!;
    public Offices Offices { get; private set; } = null!;
    public TableQuery Table { get; private set; } = null!;
    public Page<MemberRow> Rows { get; private set; } = null!;
    public bool MayEvaluate => Holds(CreditDuties.Evaluate);
    public bool MayPropose => Holds(CreditDuties.Propose);
    public bool MayReview => Holds(CreditDuties.ReviewEvaluation) || Holds(CreditDuties.Decide);
    public bool IsDistrict => desk.Viewer.Kind == ViewerKind.District;
    public bool IsTermOver => clock.Today > Evaluation.StatementDueOn;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "number");
        Evaluation = await reader.FindAsync(EvaluationId, stop);
        Set = await reader.SetAsync(Evaluation.IndicatorSetId, stop);
        Figures = await reader.FiguresAsync(EvaluationId, stop);
        Offices = await reader.OfficesAsync(stop);
        StatementDueOn ??= await reader.DefaultDueAsync(stop);
        Rows = await MemberRows
            .Of(db, EvaluationId, Filter)
            .SortBy(Sorts, Table, r => r.MemberId)
            .ToPageAsync(Table, stop);
    }

    [ActNeeds(CreditDuties.Evaluate)]
    public async Task<IActionResult> OnPostFreezeAsync(CancellationToken stop)
    {
        var members = await acts.Freeze.RunAsync(EvaluationId, stop);
        return Done($"已冻结 {members} 家机构的数据。");
    }

    [ActNeeds(CreditDuties.Evaluate)]
    public async Task<IActionResult> OnPostComputeAsync(CancellationToken stop)
    {
        var changed = await acts.Compute.RunAsync(EvaluationId, stop);
        return Done(changed == 0 ? "计分完成。" : $"计分完成，{changed} 家的结果与上次不同。");
    }

    [ActNeeds(CreditDuties.Evaluate)]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken stop)
    {
        await acts.Preview.RunAsync(EvaluationId, StatementDueOn ?? default, stop);
        return Done("预告知已发给各机构，并请各区县提出初评意见。");
    }

    [ActNeeds(CreditDuties.Evaluate)]
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken stop)
    {
        await acts.Close.RunAsync(EvaluationId, stop);
        return Done("初评已结束，转市级审核。");
    }

    [ActNeeds(CreditDuties.Evaluate)]
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken stop)
    {
        await acts.Cancel.RunAsync(EvaluationId, Reason, stop);
        return Done("评价已撤销，可以重新启动。");
    }

    private bool Holds(string duty) => desk.Actor.Duties.Contains(duty);

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(EvaluationLinks.Evaluation(EvaluationId));
    }
}
