using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Signing.UseCases;

/// <summary>终止授权: from today on the delegate signs nothing; what was signed stays signed.</summary>
[Article("5.3(1)1")]
public sealed class EndDelegation(MingjianDb db, Desk desk, ChinaClock clock)
{
    public async Task RunAsync(Guid institutionId, Guid delegationId, CancellationToken stop)
    {
        desk.Open<EndDelegation>(PeopleDuties.For(institutionId, desk.Actor));
        var delegation =
            await db.Delegations.SingleOrDefaultAsync(
                d => d.DelegationId == delegationId && d.InstitutionId == institutionId,
                stop
            ) ?? throw new NotFound("delegation");
        var person = await db.People.SingleAsync(p => p.Id == delegation.PersonId, stop);

        delegation.End(person, clock.Today);

        await db.SaveChangesAsync(stop);
    }
}
