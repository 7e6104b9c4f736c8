using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>停用账号: every session ends at its next request; roles and history stay.</summary>
public sealed class DisablePerson(MingjianDb db, Desk desk, ChinaClock clock)
{
    public async Task RunAsync(Guid personId, string reason, CancellationToken stop)
    {
        desk.Open<DisablePerson>(Duties.ManagePeople, reason);
        var person =
            await db.People.SingleOrDefaultAsync(p => p.Id == personId, stop)
            ?? throw new NotFound("person");

        if (personId == desk.Actor.PersonId)
        {
            throw new RuleBroken(AccountsRules.SelfDisabled);
        }

        foreach (var organisation in await db.ServedByAsync(personId, clock.Today, stop))
        {
            var held = await Roster.HeldAsync(db, organisation.OrganisationId, stop);

            if (
                held.Exists(m => m.PersonId == personId && m.Role == organisation.AdministratorRole)
            )
            {
                organisation.RequireAdministratorBesides(personId, held);
            }

            organisation.Note(
                new PersonDisabled(organisation.OrganisationId, personId, person.FullName)
            );
        }

        person.DisabledAt = clock.Now;
        person.RenewStamp();
        await db.SaveChangesAsync(stop);
    }
}
