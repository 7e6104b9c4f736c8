using Microsoft.EntityFrameworkCore;
using Mingjian.Listing;

namespace Mingjian.Web.Listing.Institution.Standing;

/// <summary>The proposals that an institution knows of: its own requests, and those of the bureau from the notice on.</summary>
internal static class OwnProposals
{
    public static IQueryable<StandingProposal> ToldTo(
        this IQueryable<StandingProposal> proposals,
        Guid institutionId
    ) =>
        proposals
            .AsNoTracking()
            .Where(p => p.InstitutionId == institutionId)
            .Where(p => p.ByInstitution || p.NotifiedOn != null);
}
