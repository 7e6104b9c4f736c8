using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>恢复账号: with the secrets it had; roles that ended meanwhile stay ended.</summary>
public sealed class EnablePerson(MingjianDb db, Desk desk, ChinaClock clock)
{
    public async Task RunAsync(Guid personId, string reason, CancellationToken stop)
    {
        desk.Open<EnablePerson>(Duties.ManagePeople, reason);
        var person =
            await db.People.SingleOrDefaultAsync(p => p.Id == personId, stop)
            ?? throw new NotFound("person");

        if (person.DisabledAt is null)
        {
            return;
        }

        foreach (var organisation in await db.ServedByAsync(personId, clock.Today, stop))
        {
            organisation.Note(
                new PersonEnabled(organisation.OrganisationId, personId, person.FullName)
            );
        }

        person.DisabledAt = null;
        await db.SaveChangesAsync(stop);
    }
}
