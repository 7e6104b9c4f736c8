using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>The bundle (评分包) of an institution's result: of its rating, or of a running evaluation before the decision.</summary>
[Article("16")]
public sealed class BundleReader(MingjianDb db, EvaluationSets sets)
{
    /// <param name="number">名录编号.</param>
    /// <returns>Canonical JSON; <c>null</c> when there is no result of that year.</returns>
    public async Task<string?> FindAsync(string number, int year, CancellationToken stop) =>
        await OfRatingAsync(number, year, stop) ?? await OfMemberAsync(number, year, stop);

    private async Task<string?> OfRatingAsync(string number, int year, CancellationToken stop)
    {
        var results =
            from rating in db.Ratings.AsNoTracking()
            join result in db.RatingResults.AsNoTracking()
                on new { rating.RatingId, Number = rating.ResultNumber } equals new
                {
                    result.RatingId,
                    result.Number,
                }
            where rating.Number == number && rating.Year == year && rating.EvaluationId != null
            orderby rating.Sequence descending, rating.RatingId
            select result.Bundle;
        return await results.FirstOrDefaultAsync(stop);
    }

    private async Task<string?> OfMemberAsync(string number, int year, CancellationToken stop)
    {
        var members =
            from member in db.EvaluationMembers.AsNoTracking()
            join evaluation in db.Evaluations.AsNoTracking()
                on member.EvaluationId equals evaluation.EvaluationId
            where member.Number == number && evaluation.Year == year
            where evaluation.Stage != EvaluationStage.Cancelled && member.Result != ""
            orderby evaluation.To descending, member.MemberId
            select new
            {
                member.Input,
                member.Result,
                evaluation.IndicatorSetId,
            };

        return await members.FirstOrDefaultAsync(stop) is { } found
            ? GradeBundle
                .Of(
                    await sets.ContentAsync(found.IndicatorSetId, stop),
                    MemberScorer.Read(found.Input),
                    MemberScorer.ReadResult(found.Result)!
                )
                .ToJson()
            : null;
    }
}
