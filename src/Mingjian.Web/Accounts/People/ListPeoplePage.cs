using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Accounts.People;

/// <summary>人员: who serves or served in an organisation, and who is invited.</summary>
public abstract class ListPeoplePage(
    MingjianDb db,
    RevokeInvitation revoke,
    ChinaClock clock,
    TimeProvider time
) : PageModel
{
    private static readonly Sorts<Person> Sorts = new() { { "name", p => p.FullName } };

    private ILookup<Guid, Membership> roles = null!;

    public sealed record Row(
        Guid Id,
        string FullName,
        string Login,
        bool HasSecondFactor,
        DateTime? DisabledAt,
        DateTime? LockedUntilAt
    );

    public Organisation Organisation { get; private set; } = null!;

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public abstract Guid OrganisationId { get; }

    public abstract string InviteUrl { get; }

    public abstract string PersonUrl(Guid personId);

    /// <summary>The roles that are held today or later; of somebody who left, the last ones.</summary>
    public IEnumerable<Membership> RolesOfPerson(Guid personId)
    {
        var present = roles[personId].Where(m => m.To is null || m.To >= Today).ToList();
        return present.Count > 0 ? present : roles[personId];
    }

    public async Task OnGetAsync(string? q, CancellationToken stop)
    {
        Organisation =
            await db
                .Organisations.AsNoTracking()
                .SingleOrDefaultAsync(o => o.OrganisationId == OrganisationId, stop)
            ?? throw new NotFound("organisation");
        Table = TableQuery.Of(Request, "name");
        var found = db
            .People.AsNoTracking()
            .Where(p =>
                db.Set<Membership>()
                    .Any(m => m.PersonId == p.Id && m.OrganisationId == OrganisationId)
            );
        found = string.IsNullOrWhiteSpace(q) ? found : found.Where(p => p.FullName.Contains(q));
        Rows = await found
            .SortBy(Sorts, Table, p => p.Id)
            .Select(p => new Row(
                p.Id,
                p.FullName,
                p.UserName!,
                p.TwoFactorEnabled,
                p.DisabledAt,
                p.LockedUntilAt
            ))
            .ToPageAsync(Table, stop);
        await LoadRestAsync(stop);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid invitationId, CancellationToken stop)
    {
        await revoke.RunAsync(OrganisationId, invitationId, stop);
        this.Say("邀请已撤回，原链接不再有效。");
        return Redirect($"{Request.Path}");
    }

    private async Task LoadRestAsync(CancellationToken stop)
    {
        var ids = Rows.Items.Select(row => row.Id).ToList();
        roles = (
            await db
                .Memberships.AsNoTracking()
                .Where(m => m.OrganisationId == OrganisationId && ids.Contains(m.PersonId))
                .OrderBy(m => m.Role)
                .ThenBy(m => m.MembershipId)
                .ToListAsync(stop)
        ).ToLookup(m => m.PersonId);
        Invitations = await db
            .Invitations.AsNoTracking()
            .Where(i => i.OrganisationId == OrganisationId)
            .Where(i => i.UsedAt == null && i.RevokedAt == null)
            .OrderByDescending(i => i.CreatedAt)
            .ThenBy(i => i.InvitationId)
            .Take(TableQuery.Sizes[0])
            .ToListAsync(stop);
    }
}
