using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>办理变更: which matter changed; one that is being filed already is opened instead.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class StartChangeModel(MingjianDb db, Desk desk, StartChangeFiling start)
    : PageModel,
        ILoads
{
    private Dictionary<ChangeKind, Guid> open = [];

    /// <summary>Only those in the list file changes.</summary>
    public bool IsInList { get; private set; }

    public Guid? OpenOf(ChangeKind kind) => open.TryGetValue(kind, out var id) ? id : null;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(ChangeKind? kind, CancellationToken stop)
    {
        await LoadAsync(stop);

        if (kind is not { } chosen || !Enum.IsDefined(chosen))
        {
            ModelState.AddModelError("", "请选择变更的事项。");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        // Pressed twice: the filing that the first began.
        return Redirect(ChangeLinks.Change(OpenOf(chosen) ?? await start.RunAsync(chosen, stop)));
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        var institutionId = desk.Actor.OrganisationId;
        IsInList = await db.Institutions.AnyAsync(
            i =>
                i.InstitutionId == institutionId
                && (
                    i.Standing == Mingjian.Listing.Standing.InList
                    || i.Standing == Mingjian.Listing.Standing.Locked
                ),
            stop
        );
        var found = await db
            .ChangeFilings.Where(f => f.InstitutionId == institutionId)
            .StillOpen()
            .OrderBy(f => f.CaseId)
            .Select(f => new { f.Kind, f.CaseId })
            .ToListAsync(stop);
        open = found.DistinctBy(f => f.Kind).ToDictionary(f => f.Kind, f => f.CaseId);
    }
}
