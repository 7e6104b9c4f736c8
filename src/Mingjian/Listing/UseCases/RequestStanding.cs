using Mingjian.Accounts;
using Mingjian.Accounts.Signing;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>The institution itself asks to be deregistered (注销), or to be reactivated after a lock; signed.</summary>
[Article("5.1")]
public sealed class RequestStanding(
    MingjianDb db,
    ChinaClock clock,
    SigningAuthority authority,
    Notifications notifications,
    Desk desk
)
{
    /// <exception cref="RuleBroken">No authority to sign today, another proposal is open, or the standing cannot be asked for.</exception>
    public async Task<Guid> RunAsync(
        Standing next,
        string ground,
        IReadOnlyList<Attachment> evidence,
        CancellationToken stop
    )
    {
        desk.Open<RequestStanding>(
            ListingDuties.Sign,
            ground,
            evidence.Select(file => file.Digest)
        );
        var institutionId = desk.Actor.OrganisationId;

        if (next is not (Standing.Deregistered or Standing.InList))
        {
            throw new RuleBroken(ListingRules.NotToBeAskedFor(next));
        }

        await authority.RequireAsync(
            institutionId,
            desk.Actor.PersonId,
            SigningScope.Everything,
            stop
        );
        var proposal = await db.NewProposalAsync(
            institutionId,
            next,
            ground,
            evidence,
            desk.Actor,
            clock.Today,
            stop,
            byInstitution: true
        );

        proposal.Begin();

        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNotices.ToDecide(proposal, desk.Actor.OrganisationName)
        );
        await db.SaveChangesAsync(stop);
        return proposal.ProposalId;
    }
}
