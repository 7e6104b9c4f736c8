using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Evaluating.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Credit.Evaluating;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Institution.Evaluating;

/// <summary>预告知: the institution's own arithmetic, line by line, and its 陈述申辩 within the term.</summary>
[NeedsDuty(CreditDuties.ReadOwn)]
public sealed class StateOnOwnPreviewModel(
    MingjianDb db,
    EvaluationSets sets,
    Desk desk,
    ChinaClock clock,
    StateOnPreview state
) : PageModel, ILoads
{
    [FromRoute]
    public Guid MemberId { get; init; }

    [BindProperty]
    public string Statement { get; set; } = "";

    [BindProperty, TakesFiles("pdf,ofd,jpg,png")]
    public List<Attachment> Papers { get; set; } = [];

    public EvaluationMember Member { get; private set; } = null!;
    public Evaluation Evaluation { get; private set; } = null!;
    public Arithmetic? Arithmetic { get; private set; }

    public bool MayState =>
        Evaluation.Stage == EvaluationStage.Previewed
        && Member.Statement == StatementStage.None
        && clock.Today <= Evaluation.StatementDueOn
        && desk.Actor.Duties.Contains(CreditDuties.StateCase);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var told = db.Evaluations.Told();
        Member = await db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.InstitutionId == desk.Actor.OrganisationId)
            .Where(m => told.Any(e => e.EvaluationId == m.EvaluationId))
            .FindOrRefuseAsync(MemberId, stop);
        Evaluation = await db
            .Evaluations.AsNoTracking()
            .FindOrRefuseAsync(Member.EvaluationId, stop);
        var set = await sets.ContentAsync(Evaluation.IndicatorSetId, stop);
        Arithmetic = Arithmetic.Of(Member, set, FactLinks.OwnFact);
    }

    [ActNeeds(CreditDuties.StateCase)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (string.IsNullOrWhiteSpace(Statement))
        {
            return this.Wrong(nameof(Statement), "请写明陈述申辩的内容");
        }

        await state.RunAsync(MemberId, Statement.Trim(), Papers, stop);
        this.Say("陈述申辩已提交，处理后会通知您。");
        return Redirect(EvaluationLinks.OwnMember(MemberId));
    }
}
