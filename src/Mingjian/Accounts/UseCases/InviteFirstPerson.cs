using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>再次邀请: for an institution that is known (imported, or its first invitation ran out) but has no administrator yet.</summary>
public sealed class InviteFirstPerson(MingjianDb db, Desk desk, Inviter inviter, ChinaClock clock)
{
    public async Task<Invited> RunAsync(
        Guid organisationId,
        Invitee invitee,
        CancellationToken stop
    )
    {
        desk.Open<InviteFirstPerson>(Duties.Invite);
        var organisation =
            await db.Organisations.SingleOrDefaultAsync(
                o => o.OrganisationId == organisationId && o.Kind == OrganisationKind.Institution,
                stop
            ) ?? throw new NotFound("organisation");
        var today = clock.Today;
        var administered = await db.Memberships.AnyAsync(
            m =>
                m.OrganisationId == organisationId
                && m.Role == Role.InstitutionAdministrator
                && (m.To == null || m.To >= today),
            stop
        );

        if (administered)
        {
            throw new RuleBroken(AccountsRules.HasAdministrator);
        }

        var invited = await inviter.InviteAsync(organisation, invitee, stop);

        await db.SaveChangesAsync(stop);
        return invited;
    }
}
