using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>陈述申辩: the institution answers a proposed lock or removal, within the term it was told.</summary>
[Article("5.1")]
public sealed class StateOwnCase(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(
        Guid proposalId,
        string statement,
        IReadOnlyList<Attachment> files,
        CancellationToken stop
    )
    {
        desk.Open<StateOwnCase>(ListingDuties.Prepare, evidence: files.Select(file => file.Digest));
        var proposal = await db.StandingProposals.FindOrRefuseAsync(proposalId, stop);

        proposal.State(statement, files, clock.Today);

        notifications.Post(
            Recipient.Holders(Role.CaseOfficer),
            CaseNotices.ToDecide(proposal, desk.Actor.OrganisationName)
        );
        await db.SaveChangesAsync(stop);
    }
}
