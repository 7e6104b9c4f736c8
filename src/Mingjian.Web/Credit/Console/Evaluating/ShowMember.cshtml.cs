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
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>One institution's part in an evaluation: its arithmetic, its statement and the decision on it, the district's opinion.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowMemberModel(
    MingjianDb db,
    EvaluationReader reader,
    EvaluationSets sets,
    Desk desk,
    DecideStatement decide,
    ProposeGrade propose
) : PageModel, ILoads
{
    [FromRoute]
    public Guid MemberId { get; init; }

    [BindProperty]
    public StatementForm Form { get; set; } = new();

    [BindProperty]
    public bool? Agrees { get; set; }

    [BindProperty]
    public string Opinion { get; set; } = "";

    public EvaluationMember Member { get; private set; } = null!;
    public Evaluation Evaluation { get; private set; } = null!;
    public Arithmetic? Arithmetic { get; private set; }
    public string OfficeName { get; private set; } = "";

    public bool MayDecide =>
        Member.Statement == StatementStage.Open
        && desk.Actor.Duties.Contains(CreditDuties.Evaluate);

    public bool MayPropose =>
        Evaluation.TakesProposals
        && Member.Statement != StatementStage.Open
        && desk.Actor.Duties.Contains(CreditDuties.Propose)
        && desk.Viewer.Offices.Contains(Member.Office);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Member = await db.EvaluationMembers.AsNoTracking().FindOrRefuseAsync(MemberId, stop);
        Evaluation = await reader.FindAsync(Member.EvaluationId, stop);
        OfficeName = (await reader.OfficesAsync(stop)).NameOf(Member.Office);
        var set = await sets.ContentAsync(Evaluation.IndicatorSetId, stop);
        Arithmetic = Arithmetic.Of(Member, set, FactLinks.Fact);
    }

    [ActNeeds(CreditDuties.Evaluate)]
    public async Task<IActionResult> OnPostDecideAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (Form.Accepted is not { } accepted)
        {
            return this.Wrong("Form.Accepted", "请选择采纳或不予采纳");
        }

        await decide.RunAsync(MemberId, accepted, Form.Reason, Form.Correction(), stop);
        return Done(accepted ? "已采纳，并重新计算了本机构。" : "已记载不予采纳，并告知机构。");
    }

    [ActNeeds(CreditDuties.Propose)]
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (Agrees is null)
        {
            return this.Wrong(nameof(Agrees), "请选择同意或不同意");
        }

        await propose.RunAsync(Member.EvaluationId, [MemberId], Agrees.Value, Opinion, stop);
        return Done("初评意见已提出。");
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(EvaluationLinks.Member(MemberId));
    }
}
