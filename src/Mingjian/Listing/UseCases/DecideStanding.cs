using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>Decides on a proposed lock, reactivation, deregistration or removal; carried out, it is in the register at once.</summary>
[Article("5.1", "5.2")]
public sealed class DecideStanding(
    MingjianDb db,
    ChinaClock clock,
    RegisterWriter register,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(
        Guid proposalId,
        bool carryOut,
        string reason,
        CancellationToken stop
    )
    {
        desk.Open<DecideStanding>(ListingDuties.DecideStanding, reason);
        var proposal = await db.StandingProposals.FindOrRefuseAsync(proposalId, stop);

        proposal.Decide(desk.Actor, carryOut, reason, clock.Today);

        if (carryOut)
        {
            var institution = await db.Institutions.SingleAsync(
                i => i.InstitutionId == proposal.InstitutionId,
                stop
            );
            institution.ChangeStanding(proposal.Next, proposal.Ground, clock.Today);
            register.SetStanding(institution, clock.Today, clock.Now);
        }

        await notifications.SettleAsync(proposalId, stop);
        notifications.Post(
            Recipient.Organisation(proposal.InstitutionId),
            CaseNotices.Decided(proposal)
        );
        await db.SaveChangesAsync(stop);
    }
}
