using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>授予岗位: to somebody who serves, or served, in the organisation.</summary>
public sealed class GiveRole(MingjianDb db, Desk desk)
{
    public async Task RunAsync(
        Guid organisationId,
        Guid personId,
        Role role,
        DateOnly from,
        DateOnly? to,
        CancellationToken stop
    )
    {
        desk.Open<GiveRole>(PeopleDuties.For(organisationId, desk.Actor));
        var organisation = await Roster.OrganisationAsync(db, organisationId, stop);
        var held = await Roster.HeldAsync(db, organisationId, stop);
        var person =
            await db.People.SingleOrDefaultAsync(
                p =>
                    p.Id == personId
                    && db.Set<Membership>()
                        .Any(m => m.PersonId == personId && m.OrganisationId == organisationId),
                stop
            ) ?? throw new NotFound("person");

        db.Memberships.Add(
            organisation.GiveRole(person, role, from, to, by: desk.Actor.PersonId, held)
        );

        await db.SaveChangesAsync(stop);
    }
}
