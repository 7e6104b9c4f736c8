using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>市级审核、退回初评、集体审定 of an evaluation.</summary>
[NeedsDuty(CreditDuties.ReviewEvaluation, CreditDuties.Decide)]
public sealed class JudgeEvaluationModel(
    MingjianDb db,
    EvaluationReader reader,
    Desk desk,
    ReviewEvaluation review,
    SendBackEvaluation sendBack,
    DecideEvaluation decide,
    StepUpCheck stepUp
) : PageModel, ILoads
{
    private const int Shown = 50;

    [FromRoute]
    public Guid EvaluationId { get; init; }

    [BindProperty]
    public string Opinion { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public string Decision { get; set; } = "";

    [BindProperty, TakesFiles("pdf,ofd")]
    public List<Attachment> Minutes { get; set; } = [];

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public Evaluation Evaluation { get; private set; } = null!;
    public EvaluationFigures Figures { get; private set; } = null!;
    public IReadOnlyList<MemberRow> Disagreed { get; private set; } = [];
    public bool MayReview =>
        Evaluation.Stage == EvaluationStage.Proposed && Holds(CreditDuties.ReviewEvaluation);
    public bool MaySendBack =>
        Evaluation.Stage is EvaluationStage.Proposed or EvaluationStage.Reviewed
        && Holds(CreditDuties.ReviewEvaluation);
    public bool MayDecide =>
        Evaluation.Stage == EvaluationStage.Reviewed && Holds(CreditDuties.Decide);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Evaluation = await reader.FindAsync(EvaluationId, stop);
        Figures = await reader.FiguresAsync(EvaluationId, stop);
        Disagreed = await MemberRows
            .Of(db, EvaluationId, new() { Proposal = ProposalFilter.Disagrees })
            .OrderBy(r => r.Number)
            .ThenBy(r => r.MemberId)
            .Take(Shown)
            .ToListAsync(stop);
    }

    [ActNeeds(CreditDuties.ReviewEvaluation)]
    public async Task<IActionResult> OnPostReviewAsync(CancellationToken stop)
    {
        await review.RunAsync(EvaluationId, Opinion, stop);
        return Done("审核完成，已提请集体审定。");
    }

    [ActNeeds(CreditDuties.ReviewEvaluation)]
    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken stop)
    {
        await sendBack.RunAsync(EvaluationId, Reason, stop);
        return Done("已退回初评，并通知各区县。");
    }

    [ActNeeds(CreditDuties.Decide)]
    public async Task<IActionResult> OnPostDecideAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (Minutes.Count != 1)
        {
            return this.Wrong(nameof(Minutes), "请上传一份集体审定的会议纪要");
        }

        await stepUp.ConfirmAsync(StepUp, "登记集体审定", stop);
        var ratings = await decide.RunAsync(EvaluationId, Decision, Minutes[0], stop);
        return Done($"集体审定已登记，生成 {ratings} 份评价结果。");
    }

    private bool Holds(string duty) => desk.Actor.Duties.Contains(duty);

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(EvaluationLinks.Evaluation(EvaluationId));
    }
}
