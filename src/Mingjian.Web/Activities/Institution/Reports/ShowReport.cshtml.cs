using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Activities;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>一份监测报告: versions, receipt, code, and what may be done with it: correct, withdraw, repudiate.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ShowReportModel(
    Desk desk,
    ReportReader reader,
    StepUpCheck stepUp,
    WithdrawReport withdraw,
    RepudiateReport repudiate
) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public string Explanation { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Papers { get; set; } = [];

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    /// <summary>The same for the other act: both forms stand on one page.</summary>
    [BindProperty]
    public StepUpFields Denying { get; set; } = new();

    public ReportFile Whole { get; private set; } = null!;

    public Report Report => Whole.Report;

    public bool IsValid => Report.Stage == ReportStage.Valid;

    public bool MayCorrect => IsValid && Holds(ActivitiesDuties.Deliver);

    public bool MayWithdraw => IsValid && Holds(ActivitiesDuties.SignReport);

    public bool MayRepudiate => IsValid && Holds(ActivitiesDuties.Repudiate);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Number.Length == 0)
        {
            return Redirect(ReportLinks.Reports);
        }

        await LoadAsync(stop);
        return Page();
    }

    public async Task LoadAsync(CancellationToken stop) =>
        Whole = await reader.ReadAsync(Number, stop);

    [ActNeeds(ActivitiesDuties.SignReport)]
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        if (Number.Length == 0)
        {
            return Redirect(ReportLinks.Reports);
        }

        await stepUp.ConfirmAsync(StepUp, "作废监测报告", stop);
        await withdraw.RunAsync(Number, Reason.Trim(), stop);
        return Done("已作废，公众核验时会显示“已作废”。");
    }

    [ActNeeds(ActivitiesDuties.Repudiate)]
    public async Task<IActionResult> OnPostRepudiateAsync(CancellationToken stop)
    {
        if (Number.Length == 0)
        {
            return Redirect(ReportLinks.Reports);
        }

        await stepUp.ConfirmAsync(Denying, "否认监测报告", stop);
        await repudiate.RunAsync(Number, Explanation.Trim(), Papers, stop);
        return Done("已登记，市生态环境局核查后会通知您。");
    }

    private bool Holds(string duty) => desk.Actor.Duties.Contains(duty);

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(ReportLinks.Report(Number));
    }
}
