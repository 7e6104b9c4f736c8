using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.UseCases;

/// <summary>撤回邀请: the link stops working.</summary>
public sealed class RevokeInvitation(MingjianDb db, Desk desk, TimeProvider time)
{
    public async Task RunAsync(Guid organisationId, Guid invitationId, CancellationToken stop)
    {
        desk.Open<RevokeInvitation>(PeopleDuties.For(organisationId, desk.Actor));
        var invitation =
            await db.Invitations.SingleOrDefaultAsync(
                i => i.InvitationId == invitationId && i.OrganisationId == organisationId,
                stop
            ) ?? throw new NotFound("invitation");

        invitation.Revoke(time.GetUtcNow().UtcDateTime);

        await db.SaveChangesAsync(stop);
    }
}
