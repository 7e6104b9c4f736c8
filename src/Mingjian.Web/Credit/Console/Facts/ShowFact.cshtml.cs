using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>一条事实: its evidence and history, its verification, the institution's statement and the answer to it.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowFactModel(MingjianDb db, Desk desk, JudgeActs acts, StepUpCheck stepUp)
    : PageModel,
        ILoads
{
    [FromRoute]
    public Guid FactId { get; init; }

    [BindProperty]
    public bool? Agree { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public VerifiedFact Fact { get; private set; } = null!;

    public string Institution { get; private set; } = "";

    public VerifiedFact? Lead { get; private set; }

    public IReadOnlyList<VerifiedFact> Linked { get; private set; } = [];

    public bool IsOwn => !Fact.MayBeJudgedBy(desk.Actor);

    public bool MayJudge => Fact.Stage == FactStage.Entered && HoldsVerify && !IsOwn;

    public bool MayAnswer => Fact.HasOpenStatement && HoldsVerify && !IsOwn;

    public bool MayChange => Fact.Stage is FactStage.Entered or FactStage.Verified && HoldsVerify;

    private bool HoldsVerify => desk.Actor.Duties.Contains(CreditDuties.VerifyFact);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var facts = db.VerifiedFacts.AsNoTracking();
        Fact = await facts.FindOrRefuseAsync(FactId, stop);
        Institution = await db
            .Organisations.Where(o => o.OrganisationId == Fact.InstitutionId)
            .Select(o => o.Name)
            .SingleAsync(stop);
        Lead = await facts.SingleOrDefaultAsync(f => f.FactId == Fact.SameAs, stop);
        Linked = await facts
            .Where(f => f.SameAs == FactId)
            .OrderBy(f => f.FactId)
            .ToListAsync(stop);
    }

    [ActNeeds(CreditDuties.VerifyFact)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Agree is not { } agree || (!agree && string.IsNullOrWhiteSpace(Reason)))
        {
            return await AgainAsync(stop);
        }

        await stepUp.ConfirmAsync(StepUp, "核实事实", stop);
        await (
            agree
                ? acts.Verify.RunAsync(FactId, Reason.Trim(), stop)
                : acts.Reject.RunAsync(FactId, Reason.Trim(), stop)
        );
        return Done(agree ? "事实已核实，计入信用评价，已通知机构。" : "已记为不予认定。");
    }

    [ActNeeds(CreditDuties.VerifyFact)]
    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken stop)
    {
        if (Agree is not { } agree || string.IsNullOrWhiteSpace(Reason))
        {
            return await AgainAsync(stop);
        }

        await stepUp.ConfirmAsync(StepUp, "答复陈述申辩", stop);
        await acts.DecideStatement.RunAsync(FactId, agree, Reason.Trim(), stop);
        return Done("已答复，并通知机构。");
    }

    private async Task<PageResult> AgainAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Agree is null
            ? this.Wrong(nameof(Agree), "请选择结论")
            : this.Wrong(nameof(Reason), "请写明理由");
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(FactLinks.Fact(FactId));
    }
}
