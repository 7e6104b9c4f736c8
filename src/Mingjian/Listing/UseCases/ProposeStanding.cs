using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>An officer proposes to lock, reactivate or remove an institution, with the ground and its evidence (I-17).</summary>
[Article("5.1")]
public sealed class ProposeStanding(MingjianDb db, ChinaClock clock, Desk desk)
{
    public async Task<Guid> RunAsync(
        Guid institutionId,
        Standing next,
        string ground,
        IReadOnlyList<Attachment> evidence,
        CancellationToken stop
    )
    {
        desk.Open<ProposeStanding>(
            ListingDuties.ProposeStanding,
            ground,
            evidence.Select(file => file.Digest)
        );
        var proposal = await db.NewProposalAsync(
            institutionId,
            next,
            ground,
            evidence,
            desk.Actor,
            clock.Today,
            stop
        );

        proposal.Begin();

        await db.SaveChangesAsync(stop);
        return proposal.ProposalId;
    }
}
