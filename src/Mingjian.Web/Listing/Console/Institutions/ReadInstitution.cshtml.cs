using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Expiry;
using Mingjian.Listing.Register;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Console.Institutions;

/// <summary>One institution as the bureau sees it: papers, lists, what expires, its cases, its history; here a change of standing is proposed.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ReadInstitutionModel(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook book,
    PersonalData seals,
    ExpiryWatch watch,
    ProposeStanding proposeStanding
) : PageModel, ILoads
{
    private const int ExpirySoon = 90;
    private const int MostShown = 50;

    [FromRoute]
    public string Number { get; init; } = "";

    [BindProperty]
    public Mingjian.Listing.Standing? Next { get; set; }

    [BindProperty]
    public string Ground { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,docx")]
    public List<Attachment> Evidence { get; set; } = [];

    public Mingjian.Listing.Institution Institution { get; private set; } = null!;
    public IReadOnlyList<PaperGroup> Papers { get; private set; } = [];

    public IReadOnlyList<Expiring> Expiring { get; private set; } = [];

    public IReadOnlyList<ListingCase> Cases { get; private set; } = [];

    /// <summary>Rows of the long lists today.</summary>
    public (int Scope, int Staff, int Equipment) Rows { get; private set; }

    public bool May(string duty) => desk.Actor.Duties.Contains(duty);

    public IEnumerable<Mingjian.Listing.Standing> Possible =>
        Standings.ProposableFrom(Institution.Standing);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        var (today, now) = (clock.Today, new RegisterDay(clock.Today));
        Institution =
            await db.Institutions.AsNoTracking().SingleOrDefaultAsync(i => i.Number == Number, stop)
            ?? throw new NotFound(Number);
        var id = Institution.InstitutionId;
        var definitions = await db.ExtraPaperDefinitions.AsNoTracking().ToListAsync(stop);
        var text = new PaperText(seals, await book.OfficesAsync(stop), definitions);
        Papers = text.Groups(Institution.Papers);
        Expiring = await watch
            .Until(today.AddDays(ExpirySoon), today)
            .Where(e => e.InstitutionId == id)
            .OrderBy(e => e.EndsOn)
            .Take(MostShown)
            .ToListAsync(stop);
        Cases = await db
            .ListingCases.AsNoTracking()
            .Where(c => c.InstitutionId == id && c.Stage != ApplicationStage.Draft)
            .OrderByDescending(c => c.CaseId)
            .Take(MostShown)
            .ToListAsync(stop);
        Rows = (
            await db.ScopeSpans.At(now).CountAsync(s => s.InstitutionId == id, stop),
            await db.StaffSpans.At(now).CountAsync(s => s.InstitutionId == id, stop),
            await db.EquipmentSpans.At(now).CountAsync(s => s.InstitutionId == id, stop)
        );
    }

    [ActNeeds(ListingDuties.ProposeStanding)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (Next is null)
        {
            return this.Wrong(nameof(Next), "请选择拟变更的状态");
        }

        if (string.IsNullOrWhiteSpace(Ground))
        {
            return this.Wrong(nameof(Ground), "请填写事由");
        }

        var proposalId = await proposeStanding.RunAsync(
            Institution.InstitutionId,
            Next.Value,
            Ground,
            Evidence,
            stop
        );
        this.Say("已提出。请告知机构后由另一位审核人员决定。");
        return Redirect(ListingPaths.Proposal(proposalId));
    }
}
