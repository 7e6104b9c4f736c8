using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Institution.Facts;

/// <summary>一条信用事实: what was verified, and the institution's statement on it.</summary>
[NeedsDuty(CreditDuties.ReadOwn)]
public sealed class StateOnOwnFactModel(MingjianDb db, Desk desk, StateOnFact state)
    : PageModel,
        ILoads
{
    [FromRoute]
    public Guid FactId { get; init; }

    [BindProperty]
    public string Statement { get; set; } = "";

    [BindProperty, TakesFiles("pdf,ofd,jpg,png")]
    public List<Attachment> Papers { get; set; } = [];

    public VerifiedFact Fact { get; private set; } = null!;

    public bool MayState =>
        Fact is { Stage: FactStage.Verified, HasOpenStatement: false }
        && desk.Actor.Duties.Contains(CreditDuties.StateCase);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Fact = await db
            .VerifiedFacts.AsNoTracking()
            .Told()
            .Where(f => f.InstitutionId == desk.Actor.OrganisationId)
            .FindOrRefuseAsync(FactId, stop);

    [ActNeeds(CreditDuties.StateCase)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Statement))
        {
            await LoadAsync(stop);
            return this.Wrong(nameof(Statement), "请写明陈述申辩的内容");
        }

        await state.RunAsync(FactId, Statement.Trim(), Papers, stop);
        this.Say("陈述申辩已提交，答复后会通知您。");
        return Redirect(FactLinks.OwnFact(FactId));
    }
}
