using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>Opens a proposal on an institution's standing: one at a time, and only for a move that exists.</summary>
internal static class StandingProposals
{
    public static async Task<StandingProposal> NewProposalAsync(
        this MingjianDb db,
        Guid institutionId,
        Standing next,
        string ground,
        IReadOnlyList<Attachment> evidence,
        Actor actor,
        DateOnly today,
        CancellationToken stop,
        bool byInstitution = false
    )
    {
        var institution =
            await db
                .Institutions.AsNoTracking()
                .SingleOrDefaultAsync(i => i.InstitutionId == institutionId, stop)
            ?? throw new NotFound("名录中没有这家机构，或您无权查看。");
        Refuse(string.IsNullOrWhiteSpace(ground), ListingRules.ReasonNeeded);
        Refuse(
            !Standings.Moves.Allows(institution.Standing, next)
                || IsRelisting(institution.Standing, next),
            ListingRules.NoSuchStanding(institution.Standing, next)
        );
        Refuse(await HasOpenAsync(db, institutionId, stop), ListingRules.ProposalOpen);
        var proposal = new StandingProposal
        {
            InstitutionId = institutionId,
            Next = next,
            Ground = ground,
            Evidence = evidence,
            ByInstitution = byInstitution,
            ProposedBy = actor.PersonId,
            ProposedByName = actor.Name,
            ProposedOn = today,
        };
        db.Add(proposal);
        return proposal;
    }

    /// <summary>Back into the list after deregistration or removal is an application's matter, not a proposal's.</summary>
    private static bool IsRelisting(Standing standing, Standing next) =>
        next == Standing.InList && standing != Standing.Locked;

    private static Task<bool> HasOpenAsync(
        MingjianDb db,
        Guid institutionId,
        CancellationToken stop
    ) =>
        db.StandingProposals.AnyAsync(
            p =>
                p.InstitutionId == institutionId
                && p.Stage != ProposalStage.CarriedOut
                && p.Stage != ProposalStage.Dropped,
            stop
        );

    private static void Refuse(bool when, Rule rule)
    {
        if (when)
        {
            throw new RuleBroken(rule);
        }
    }
}
