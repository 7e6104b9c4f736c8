using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Console.Conflicts;

/// <summary>一件回避事项: the measure that the institution stated, and the decision on it.</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class DecideConflictModel(
    MingjianDb db,
    Desk desk,
    DecideAvoidance decide,
    StepUpCheck stepUp
) : PageModel, ILoads
{
    [FromRoute]
    public Guid ConflictId { get; init; }

    [BindProperty]
    public bool? Agree { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public ConflictOfInterest Conflict { get; private set; } = null!;

    public string Institution { get; private set; } = "";

    public bool MayDecide =>
        Conflict.Stage == ConflictStage.MeasureStated
        && desk.Actor.Duties.Contains(ActivitiesDuties.Decide);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Conflict = await db.ConflictsOfInterest.AsNoTracking().FindOrRefuseAsync(ConflictId, stop);
        Institution = await db
            .Organisations.Where(o => o.OrganisationId == Conflict.InstitutionId)
            .Select(o => o.Name)
            .SingleAsync(stop);
    }

    [ActNeeds(ActivitiesDuties.Decide)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Agree is null || string.IsNullOrWhiteSpace(Reason))
        {
            await LoadAsync(stop);
            return Agree is null
                ? this.Wrong(nameof(Agree), "请选择决定")
                : this.Wrong(nameof(Reason), "请写明理由");
        }

        await stepUp.ConfirmAsync(StepUp, "回避措施决定", stop);
        await decide.RunAsync(ConflictId, Agree.Value, Reason.Trim(), stop);
        this.Say("决定已作出，已通知机构。");
        return Redirect(ReportLinks.Conflict(ConflictId));
    }
}
