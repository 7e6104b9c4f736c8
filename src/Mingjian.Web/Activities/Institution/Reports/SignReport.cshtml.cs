using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Receipts;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>签发报告: the whole text, the statement of truth, and once more who it is that signs.</summary>
[NeedsDuty(ActivitiesDuties.SignReport)]
public sealed class SignReportModel(
    MingjianDb db,
    ReportSigningDesk signing,
    StepUpCheck stepUp,
    SignReport sign,
    DeclineReport decline
) : PageModel, ILoads
{
    [FromRoute]
    public Guid DraftId { get; init; }

    /// <summary>Digest of what this page showed: nothing else is signed.</summary>
    [BindProperty]
    public string Shown { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public ReportDraft Draft { get; private set; } = null!;

    public SignedReport ToSign { get; private set; } = null!;

    public string Digest { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var draft = await FindAsync(stop);

        if (draft.Stage != DraftStage.ToSign)
        {
            return Redirect(ReportLinks.Draft(DraftId));
        }

        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var draft = await FindAsync(stop);

        if (draft.Stage is not (DraftStage.ToSign or DraftStage.Signed))
        {
            return Redirect(ReportLinks.Draft(DraftId));
        }

        // Pressed twice: the second finds the receipt of the first, before its one-time code is asked again.
        if (draft.Stage != DraftStage.Signed || draft.SignedDigest != Shown)
        {
            await stepUp.ConfirmAsync(StepUp, "签发监测报告", stop);
        }

        var receipt = await sign.RunAsync(DraftId, Shown, stop);
        this.Say($"已签发并报送，回执编号 {receipt}。");
        return Redirect(ReportLinks.Report(draft.Number));
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken stop)
    {
        await decline.RunAsync(DraftId, Reason.Trim(), stop);
        this.Say("已退回编制人。");
        return Redirect(ReportLinks.Draft(DraftId));
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        Draft = await FindAsync(stop);
        ToSign = await signing.PrepareAsync(Draft, stop);
        Digest = ReceiptOffice.DigestOf(ToSign);
    }

    private Task<ReportDraft> FindAsync(CancellationToken stop) =>
        db.ReportDrafts.AsNoTracking().FindOrRefuseAsync(DraftId, stop);
}
