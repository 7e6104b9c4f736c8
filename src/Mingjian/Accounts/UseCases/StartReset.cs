using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>重设登录凭据: an administrator starts it, the person alone sets the new secrets through the link.</summary>
public sealed class StartReset(MingjianDb db, Desk desk, Inviter inviter)
{
    public async Task<Invited> RunAsync(Guid organisationId, Guid personId, CancellationToken stop)
    {
        desk.Open<StartReset>(Duties.ManagePeople);
        var organisation =
            await db.Organisations.SingleOrDefaultAsync(
                o =>
                    o.OrganisationId == organisationId
                    && db.Set<Membership>()
                        .Any(m => m.OrganisationId == organisationId && m.PersonId == personId),
                stop
            ) ?? throw new NotFound("organisation");
        var person = await db.People.SingleAsync(p => p.Id == personId, stop);

        var invited = await inviter.ResetAsync(organisation, person, stop);

        await db.SaveChangesAsync(stop);
        return invited;
    }
}
