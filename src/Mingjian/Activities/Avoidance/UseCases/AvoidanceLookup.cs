using Microsoft.EntityFrameworkCore;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance.UseCases;

/// <summary>Finds a conflict that the viewer may see; absent and not theirs are the same.</summary>
public static class AvoidanceLookup
{
    /// <exception cref="NotFound">There is none, or none that the viewer may see.</exception>
    public static async Task<ConflictOfInterest> FindOrRefuseAsync(
        this IQueryable<ConflictOfInterest> conflicts,
        Guid conflictId,
        CancellationToken stop
    ) =>
        await conflicts.SingleOrDefaultAsync(c => c.ConflictId == conflictId, stop)
        ?? throw new NotFound("没有这件回避事项，或您无权查看。");
}
