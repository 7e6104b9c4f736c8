using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>公示: puts every result of a decided evaluation on publicity at once, those not rated too (18, I-07).</summary>
[Article("18")]
public sealed class PostEvaluationNotice(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    NoticePoster poster
)
{
    /// <param name="place">Where it was posted on the bureau's own site (I-14); <c>null</c> where this portal is the official site.</param>
    public async Task<Guid> RunAsync(Guid evaluationId, NoticePlace? place, CancellationToken stop)
    {
        desk.Open<PostEvaluationNotice>(
            CreditDuties.PostNotice,
            evidence: place?.Capture is { } capture ? [capture.Digest] : null
        );
        var evaluation =
            await db.Evaluations.SingleOrDefaultAsync(e => e.EvaluationId == evaluationId, stop)
            ?? throw new NotFound("evaluation");
        var ratings = await db
            .Ratings.Where(r => r.EvaluationId == evaluationId && r.Stage == RatingStage.Scored)
            .OrderBy(r => r.Number)
            .ThenBy(r => r.RatingId)
            .ToListAsync(stop);
        await using var together = await db.Database.BeginTransactionAsync(stop);

        var notice = await poster.PostAsync(
            new(
                evaluation.BureauId,
                NoticeCause.Evaluation,
                $"{evaluation.Year} 年度社会监测机构信用风险等级评价结果公示",
                ratings,
                place,
                evaluationId
            ),
            stop
        );
        evaluation.PostNotice(desk.Actor, clock.Now, notice.NoticeId);

        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
        return notice.NoticeId;
    }
}
