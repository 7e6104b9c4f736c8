using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>登记变化: performance or removal, repair, one occurrence with another, withdrawal.</summary>
[NeedsDuty(CreditDuties.VerifyFact)]
public sealed class ChangeFactModel(MingjianDb db, ChangeActs acts, StepUpCheck stepUp)
    : PageModel,
        ILoads
{
    private const int MostOthers = 200;

    [FromRoute]
    public Guid FactId { get; init; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public Guid? LeadId { get; set; }

    [BindProperty, TakesFiles("pdf,ofd,jpg,png")]
    public List<Attachment> Papers { get; set; } = [];

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public VerifiedFact Fact { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public bool MayEnd => Fact.MayEnd;

    public bool MayRepair => Fact.MayBeRepaired;

    public bool MayLink => Fact is { Stage: FactStage.Verified, SameAs: null } && Others.Count > 0;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var facts = db.VerifiedFacts.AsNoTracking();
        Fact = await facts.FindOrRefuseAsync(FactId, stop);
        Others = await facts
            .Where(f => f.InstitutionId == Fact.InstitutionId && f.FactId != FactId)
            .Where(f => f.Stage == FactStage.Verified && f.SameAs == null)
            .OrderByDescending(f => f.CountsOn)
            .ThenBy(f => f.FactId)
            .Take(MostOthers)
            .Select(f => new SelectListItem($"{f.CountsOn:yyyy-MM-dd} {f.Title}", $"{f.FactId}"))
            .ToListAsync(stop);
    }

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) =>
        On is { } on
            ? ActAsync(acts.EndGround.RunAsync(FactId, on, Papers, stop), "已登记，并通知机构。")
            : AgainAsync(nameof(On), "请填写履行或移出的日期", stop);

    public Task<IActionResult> OnPostRepairAsync(CancellationToken stop) =>
        On is not { } on ? AgainAsync(nameof(On), "请填写修复的日期", stop)
        : Reason.Trim().Length == 0 ? AgainAsync(nameof(Reason), "请填写修复决定文号", stop)
        : ActAsync(
            acts.Repair.RunAsync(FactId, on, Reason, Papers, stop),
            "信用修复已登记，并通知机构。"
        );

    public Task<IActionResult> OnPostLinkAsync(CancellationToken stop) =>
        LeadId is not { } lead ? AgainAsync(nameof(LeadId), "请选择并入哪一条", stop)
        : Reason.Trim().Length == 0 ? AgainAsync(nameof(Reason), "请写明理由", stop)
        : ActAsync(acts.Link.RunAsync(FactId, lead, Reason.Trim(), stop), "已并入同一事件。");

    public Task<IActionResult> OnPostUnlinkAsync(CancellationToken stop) =>
        Reason.Trim().Length == 0
            ? AgainAsync(nameof(Reason), "请写明理由", stop)
            : ActAsync(acts.Unlink.RunAsync(FactId, Reason.Trim(), stop), "已取消并入。");

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        if (Reason.Trim().Length == 0)
        {
            return await AgainAsync(nameof(Reason), "请写明理由", stop);
        }

        await stepUp.ConfirmAsync(StepUp, "撤销事实", stop);
        return await ActAsync(acts.Withdraw.RunAsync(FactId, Reason, stop), "事实已撤销。");
    }

    private async Task<IActionResult> ActAsync(Task act, string said)
    {
        await act;
        this.Say(said);
        return Redirect(FactLinks.Fact(FactId));
    }

    private async Task<IActionResult> AgainAsync(string field, string what, CancellationToken stop)
    {
        await LoadAsync(stop);
        return this.Wrong(field, what);
    }
}
