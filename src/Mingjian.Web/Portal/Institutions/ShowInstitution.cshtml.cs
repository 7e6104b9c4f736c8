using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Register.History;
using Mingjian.Listing.Search;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;
using Mingjian.Web.Portal.Credit;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Institutions;

/// <summary>An institution as the register says it: today, or on any day as known on any day.</summary>
[AllowAnonymous]
public sealed class ShowInstitutionModel(
    MingjianDb db,
    SearchMemory memory,
    RegisterHistory history,
    InstitutionGrades grades,
    ChinaClock clock
) : PageModel
{
    private Remembered remembered = null!;

    [FromRoute]
    public string Number { get; init; } = "";

    public AskedDay Asked { get; private set; } = null!;

    public List<ApiFault> Faults { get; } = [];

    public Offices Offices { get; private set; } = null!;

    /// <summary>The institution on the day asked; <c>null</c> when the register knew nothing of it then.</summary>
    public ProfileSpan? Profile { get; private set; }

    /// <summary>The institution as it is known now, on its latest day.</summary>
    public ProfileSpan Latest { get; private set; } = null!;

    public IReadOnlyList<PlaceSpan> Places { get; private set; } = [];

    public IReadOnlyList<KeyPersonSpan> Posts { get; private set; } = [];

    public InstitutionGradeView Grade { get; private set; } = null!;

    public TableQuery Table { get; private set; } = null!;

    public Page<ScopeSpan> Scope { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    public IReadOnlyList<Change> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? scope, CancellationToken stop)
    {
        remembered = await memory.NowAsync(db, stop);
        Offices = remembered.Offices;
        Asked = AskedDay.Of(Request.Query, clock, Faults);
        Table = TableQuery.Of(Request, "item");
        // One connection for the five questions that follow.
        await db.Database.OpenConnectionAsync(stop);
        var spans = db.ProfileSpans.AsNoTracking().Where(p => p.Number == Number);
        var known = await spans.Where(p => p.KnownTo == ISpan.Ever).ToListAsync(stop);

        if (known.Count == 0)
        {
            return NotFound();
        }

        Latest =
            known.Find(p => p.ValidFrom <= clock.Today && clock.Today < p.ValidTo)
            ?? known.MaxBy(p => p.ValidFrom)!;
        Profile = Asked.IsPresent
            ? known.Find(p => p.ValidFrom <= Asked.AsOf && Asked.AsOf < p.ValidTo)
            : await spans.At(Asked.Day).SingleOrDefaultAsync(stop);
        await ReadListsAsync(scope, stop);
        Grade = await grades.ViewAsync(Latest, Asked, stop);

        return Page();
    }

    private async Task ReadListsAsync(string? scope, CancellationToken stop)
    {
        var id = Latest.InstitutionId;
        Places = await Of(db.PlaceSpans, id)
            .OrderBy(p => p.Name)
            .ThenBy(p => p.PlaceSpanId)
            .ToListAsync(stop);
        Posts =
        [
            .. (
                await Of(db.KeyPersonSpans, id).OrderBy(p => p.KeyPersonSpanId).ToListAsync(stop)
            ).OrderBy(p => p.Post),
        ];
        Scope = await Of(db.ScopeSpans, id).Holding(scope).Sorted(Table).ToPageAsync(Table, stop);
        History = await remembered.RecallAsync(
            ("history", id),
            async () =>
                (TimelineEntry[])
                    [.. (await history.OfAsync(id, Offices, stop)).Select(InstitutionView.Entry)]
        );

        if (Profile is not null && !Asked.IsPresent)
        {
            Differences = InstitutionView.Differences(Profile, Latest, Offices);
        }
    }

    private IQueryable<TSpan> Of<TSpan>(IQueryable<TSpan> spans, Guid institutionId)
        where TSpan : class, ISpan =>
        spans.AsNoTracking().At(Asked.Day).Where(s => s.InstitutionId == institutionId);
}
