using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>事先告知: the institution is told what is proposed, why, and until when it may state its case.</summary>
[Article("5.1")]
public sealed class NotifyStanding(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid proposalId, DateOnly dueOn, CancellationToken stop)
    {
        desk.Open<NotifyStanding>(ListingDuties.ProposeStanding);
        var proposal = await db.StandingProposals.FindOrRefuseAsync(proposalId, stop);

        proposal.Notify(dueOn, clock.Today);

        notifications.Post(
            Recipient.Organisation(proposal.InstitutionId),
            CaseNotices.Notified(proposal)
        );
        await db.SaveChangesAsync(stop);
    }
}
