using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>终止岗位: from the day after the last one the duty is gone, at the person's next request.</summary>
public sealed class EndRole(MingjianDb db, Desk desk, ChinaClock clock)
{
    /// <param name="lastDay">Inclusive; yesterday ends it at once.</param>
    public async Task RunAsync(
        Guid organisationId,
        Guid membershipId,
        DateOnly lastDay,
        CancellationToken stop
    )
    {
        desk.Open<EndRole>(PeopleDuties.For(organisationId, desk.Actor));
        var organisation = await Roster.OrganisationAsync(db, organisationId, stop);
        var held = await Roster.HeldAsync(db, organisationId, stop);
        var membership =
            await db.Memberships.SingleOrDefaultAsync(
                m => m.MembershipId == membershipId && m.OrganisationId == organisationId,
                stop
            ) ?? throw new NotFound("membership");
        var person = await db.People.SingleAsync(p => p.Id == membership.PersonId, stop);

        organisation.EndRole(membership, person, lastDay, clock.Today, held);

        await db.SaveChangesAsync(stop);
    }
}
