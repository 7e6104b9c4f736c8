using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>一份报告的编制、审核: what is filled in, whose turn it is, and the acts that are open to the reader.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class EditReportModel(MingjianDb db, Desk desk, DraftActs acts) : PageModel, ILoads
{
    [FromRoute]
    public Guid DraftId { get; init; }

    [BindProperty]
    public DraftFields Entry { get; set; } = new();

    [BindProperty]
    public string Reason { get; set; } = "";

    public ReportDraft Draft { get; private set; } = null!;

    public bool MayEdit =>
        Draft.Stage is DraftStage.Compiling or DraftStage.Returned
        && Holds(ActivitiesDuties.Deliver);

    public bool MayReview =>
        Draft.Stage == DraftStage.InReview
        && Holds(ActivitiesDuties.Deliver)
        && desk.Actor.PersonId != Draft.CompiledBy;

    public bool MaySign => Draft.Stage == DraftStage.ToSign && Holds(ActivitiesDuties.SignReport);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Entry = DraftFields.Of(Draft.Content);
    }

    public async Task LoadAsync(CancellationToken stop) =>
        Draft = await db.ReportDrafts.AsNoTracking().FindOrRefuseAsync(DraftId, stop);

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken stop)
    {
        await acts.Save.RunAsync(DraftId, Entry.Read(), stop);
        return Done("已保存。");
    }

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken stop)
    {
        await acts.Save.RunAsync(DraftId, Entry.Read(), stop);
        await acts.Submit.RunAsync(DraftId, stop);
        return Done("已提交审核。");
    }

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostPassAsync(CancellationToken stop)
    {
        await acts.Pass.RunAsync(DraftId, stop);
        return Done("审核通过，等待授权签字人签发。");
    }

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken stop)
    {
        await acts.Return.RunAsync(DraftId, Reason.Trim(), stop);
        return Done("已退回编制人。");
    }

    [ActNeeds(ActivitiesDuties.Deliver)]
    public async Task<IActionResult> OnPostAbandonAsync(CancellationToken stop)
    {
        await acts.Abandon.RunAsync(DraftId, Reason.Trim(), stop);
        return Done("已作废，报告编号可以重新使用。");
    }

    private bool Holds(string duty) => desk.Actor.Duties.Contains(duty);

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(ReportLinks.Draft(DraftId));
    }
}
