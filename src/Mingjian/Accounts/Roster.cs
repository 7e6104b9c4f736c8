using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>What giving and ending roles needs to know of an organisation.</summary>
internal static class Roster
{
    /// <summary>The organisation; absent and not to be managed are told alike.</summary>
    public static async Task<Organisation> OrganisationAsync(
        MingjianDb db,
        Guid organisationId,
        CancellationToken stop
    ) =>
        await db.Organisations.SingleOrDefaultAsync(o => o.OrganisationId == organisationId, stop)
        ?? throw new NotFound("organisation");

    /// <summary>Every role held there by people whose accounts are open.</summary>
    public static Task<List<Membership>> HeldAsync(
        MingjianDb db,
        Guid organisationId,
        CancellationToken stop
    ) =>
        db
            .Memberships.Where(m => m.OrganisationId == organisationId)
            .Where(m => db.Set<Person>().Any(p => p.Id == m.PersonId && p.DisabledAt == null))
            .ToListAsync(stop);

    /// <summary>The organisations in which the person holds a role on a day or will hold one.</summary>
    public static Task<List<Organisation>> ServedByAsync(
        this MingjianDb db,
        Guid personId,
        DateOnly today,
        CancellationToken stop
    ) =>
        db
            .Organisations.Where(o =>
                db.Set<Membership>()
                    .Any(m =>
                        m.PersonId == personId
                        && m.OrganisationId == o.OrganisationId
                        && (m.To == null || m.To >= today)
                    )
            )
            .OrderBy(o => o.OrganisationId)
            .ToListAsync(stop);
}
