using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Conflicts;

/// <summary>回避事项: pairs of the institution's own commissions that must not run at the same time.</summary>
[NeedsDuty(ActivitiesDuties.ReadOwn)]
public sealed class ListOwnConflictsModel(MingjianDb db, Desk desk) : PageModel
{
    private static readonly Sorts<ConflictOfInterest> Sorts = new()
    {
        { "found", c => c.FoundOn },
        { "blocked", c => c.BlockedCommission },
    };

    public TableQuery Table { get; private set; } = null!;

    public Page<ConflictOfInterest> Rows { get; private set; } = null!;

    public async Task OnGetAsync(string? q, ConflictStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-found");
        var found = db
            .ConflictsOfInterest.AsNoTracking()
            .Where(c => c.InstitutionId == desk.Actor.OrganisationId);
        found = q?.Trim() is { Length: > 0 } word
            ? found.Where(c =>
                c.AuthorityCommission.Contains(word)
                || c.RegulatedCommission.Contains(word)
                || c.Subject.Contains(word)
            )
            : found;
        found = stage is { } only ? found.Where(c => c.Stage == only) : found;
        Rows = await found.SortBy(Sorts, Table, c => c.ConflictId).ToPageAsync(Table, stop);
    }
}
