using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>邀请人员: an institution's administrator invites to the own institution, the security administrator to any organisation.</summary>
public sealed class InvitePerson(MingjianDb db, Desk desk, Inviter inviter)
{
    public async Task<Invited> RunAsync(
        Guid organisationId,
        Invitee invitee,
        CancellationToken stop
    )
    {
        desk.Open<InvitePerson>(PeopleDuties.For(organisationId, desk.Actor));
        var organisation =
            await db.Organisations.SingleOrDefaultAsync(
                o => o.OrganisationId == organisationId,
                stop
            ) ?? throw new NotFound("organisation");

        var invited = await inviter.InviteAsync(organisation, invitee, stop);

        await db.SaveChangesAsync(stop);
        return invited;
    }
}
