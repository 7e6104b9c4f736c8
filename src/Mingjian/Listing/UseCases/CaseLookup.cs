using Microsoft.EntityFrameworkCore;
using Mingjian.Regulation;

namespace Mingjian.Listing.UseCases;

/// <summary>Finds a case that the viewer may see; absent and not theirs are the same.</summary>
public static class CaseLookup
{
    /// <summary>What an officer knows of: a draft is the institution's own affair until it is signed, also one that was withdrawn.</summary>
    [Article("5.3(1)1")]
    public static IQueryable<T> HandedIn<T>(this IQueryable<T> cases)
        where T : ListingCase => cases.Where(c => c.Stage != ApplicationStage.Draft);

    /// <exception cref="NotFound">There is none, or none that the viewer may see.</exception>
    public static async Task<T> FindOrRefuseAsync<T>(
        this IQueryable<T> cases,
        Guid caseId,
        CancellationToken stop
    )
        where T : ListingCase =>
        await cases.SingleOrDefaultAsync(c => c.CaseId == caseId, stop)
        ?? throw new NotFound("没有这件办理件，或您无权查看。");

    /// <inheritdoc cref="FindOrRefuseAsync{T}"/>
    public static async Task<StandingProposal> FindOrRefuseAsync(
        this IQueryable<StandingProposal> proposals,
        Guid proposalId,
        CancellationToken stop
    ) =>
        await proposals.SingleOrDefaultAsync(p => p.ProposalId == proposalId, stop)
        ?? throw new NotFound("没有这件状态变更，或您无权查看。");
}
