using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>提出直接评定: one of the verified grounds of 17 with its legal document.</summary>
[NeedsDuty(CreditDuties.ConfirmDirectD)]
public sealed class NewDirectDModel(MingjianDb db, ProposeDirectD propose) : PageModel, ILoads
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true)]
    public Guid? Fact { get; set; }

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Evidence { get; set; } = [];

    public IReadOnlyList<Ground> Grounds { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var kinds = FactKinds.All.Where(k => k.IsVeto).Select(k => k.Code).ToArray();
        var found = await (
            from f in db.VerifiedFacts.AsNoTracking()
            join o in db.Organisations on f.InstitutionId equals o.OrganisationId
            where f.Stage == FactStage.Verified && EF.Parameter(kinds).Contains(f.Kind)
            where
                !db.Set<DirectD>()
                    .Any(d =>
                        d.FactId == f.FactId
                        && (d.Stage == DirectDStage.Proposed || d.Stage == DirectDStage.InForce)
                    )
            orderby f.CountsOn descending, f.FactId
            select new Ground(f.FactId, o.Name, f.Kind, f.Title, f.DocumentNumber, f.CountsOn)
        )
            .Take(Most)
            .ToListAsync(stop);
        Grounds = found;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Fact is not { } fact)
        {
            await LoadAsync(stop);
            return this.Wrong(nameof(Fact), "请选择一项经核实的情形");
        }

        var id = await propose.RunAsync(fact, Evidence, stop);
        this.Say("已提出，请另一人核对文书后确认。");
        return Redirect(RatingLinks.DirectD(id));
    }

    public sealed record Ground(
        Guid FactId,
        string Institution,
        string Kind,
        string Title,
        string Document,
        DateOnly On
    );
}
