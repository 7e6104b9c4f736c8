using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Conflicts;

/// <summary>一件回避事项: the institution states a measure, or gives one of the two commissions up.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class SettleConflictModel(
    MingjianDb db,
    Desk desk,
    StateAvoidance state,
    GiveUpCommission giveUp
) : PageModel, ILoads
{
    private static readonly InlineValidator<SettleConflictModel> GivingUp = new()
    {
        v => v.RuleFor(m => m.Commission).NotEmpty().WithMessage("请选择退出的委托"),
        v => v.RuleFor(m => m.LastDay).NotNull().WithMessage("请填写委托终止的日期"),
        v => v.RuleFor(m => m.Explanation).NotEmpty().WithMessage("请写明退出的情况"),
        v => v.RuleFor(m => m.Proof).NotEmpty().WithMessage("请上传解除委托的证明"),
    };

    [FromRoute]
    public Guid ConflictId { get; init; }

    [BindProperty]
    public string Measure { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Files { get; set; } = [];

    [BindProperty]
    public string Commission { get; set; } = "";

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string Explanation { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Proof { get; set; } = [];

    public ConflictOfInterest Conflict { get; private set; } = null!;

    public bool MayAct => desk.Actor.Duties.Contains(ActivitiesDuties.Deliver);

    public bool MayState =>
        MayAct && ConflictStages.Moves.Allows(Conflict.Stage, ConflictStage.MeasureStated);

    public bool MayGiveUp =>
        MayAct && ConflictStages.Moves.Allows(Conflict.Stage, ConflictStage.Withdrawn);

    public IEnumerable<SelectListItem> Both =>
        [
            new(
                $"{Conflict.AuthorityCommission}（管理部门：{Conflict.AuthorityName}）",
                Conflict.AuthorityCommission
            ),
            new(
                $"{Conflict.RegulatedCommission}（{Conflict.RegulatedName}）",
                Conflict.RegulatedCommission
            ),
        ];

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Conflict = await db.ConflictsOfInterest.AsNoTracking().FindOrRefuseAsync(ConflictId, stop);

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostStateAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Measure))
        {
            await LoadAsync(stop);
            return this.Wrong(nameof(Measure), "请写明采取的回避措施");
        }

        await state.RunAsync(ConflictId, Measure.Trim(), Files, stop);
        return Done("回避措施已提出，市生态环境局决定后会通知您。");
    }

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken stop)
    {
        if (!GivingUp.Check(this))
        {
            await LoadAsync(stop);
            return Page();
        }

        var why = Explanation.Trim();
        await giveUp.RunAsync(ConflictId, Commission, LastDay!.Value, why, Proof, stop);
        return Done($"已登记退出委托“{Commission}”。");
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(ReportLinks.OwnConflict(ConflictId));
    }
}
