using Microsoft.EntityFrameworkCore;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>Finds a fact that the viewer may see; absent and not theirs are the same.</summary>
public static class FactLookup
{
    /// <exception cref="NotFound">There is none, or none that the viewer may see.</exception>
    public static async Task<VerifiedFact> FindOrRefuseAsync(
        this IQueryable<VerifiedFact> facts,
        Guid factId,
        CancellationToken stop
    ) =>
        await facts.SingleOrDefaultAsync(f => f.FactId == factId, stop)
        ?? throw new NotFound("没有这条事实，或您无权查看。");

    /// <summary>What the institution itself sees: facts that were verified, whatever became of them later.</summary>
    public static IQueryable<VerifiedFact> Told(this IQueryable<VerifiedFact> facts) =>
        facts.Where(f =>
            f.Stage == FactStage.Verified || (f.Stage == FactStage.Withdrawn && f.JudgedAt != null)
        );
}
