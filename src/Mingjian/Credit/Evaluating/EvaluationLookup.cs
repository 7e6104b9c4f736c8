using Microsoft.EntityFrameworkCore;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>Finds what the viewer may see; absent and not theirs are the same.</summary>
public static class EvaluationLookup
{
    /// <exception cref="NotFound">There is none.</exception>
    public static async Task<Evaluation> FindOrRefuseAsync(
        this IQueryable<Evaluation> evaluations,
        Guid evaluationId,
        CancellationToken stop
    ) =>
        await evaluations.SingleOrDefaultAsync(e => e.EvaluationId == evaluationId, stop)
        ?? throw new NotFound("没有这次评价。");

    /// <exception cref="NotFound">There is none, or none that the viewer may see.</exception>
    public static async Task<EvaluationMember> FindOrRefuseAsync(
        this IQueryable<EvaluationMember> members,
        Guid memberId,
        CancellationToken stop
    ) =>
        await members.SingleOrDefaultAsync(m => m.MemberId == memberId, stop)
        ?? throw new NotFound("没有这家机构的评价，或您无权查看。");

    /// <summary>Those that the institutions were told of.</summary>
    public static IQueryable<Evaluation> Told(this IQueryable<Evaluation> evaluations) =>
        evaluations.Where(e => e.StatementDueOn != null && e.Stage != EvaluationStage.Cancelled);
}
