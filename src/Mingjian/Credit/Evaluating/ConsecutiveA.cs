using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Measuring;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>
/// 连续守信: how many finished periods without a gap right before this one ended with a published A, and without a measure (十条) or a
/// penalty.
/// </summary>
[Article("14.1")]
public sealed class ConsecutiveA(MingjianDb db) : IFurtherMeasures
{
    public async Task<ILookup<Guid, Measured>> ReadAsync(
        IReadOnlyCollection<Guid>? institutionIds,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        var everybody = institutionIds is null;
        Guid[] ids = [.. institutionIds ?? []];
        var first = from; // no name for a variable inside a query
        var ended = await (
            from rating in db.Ratings.AsNoTracking()
            join evaluation in db.Evaluations.AsNoTracking()
                on rating.EvaluationId equals evaluation.EvaluationId
            where everybody || EF.Parameter(ids).Contains(rating.InstitutionId)
            where evaluation.To < first
            where rating.Stage == RatingStage.Published || rating.Stage == RatingStage.Reinstated
            select new Ended(rating.InstitutionId, rating.Grade, evaluation.From, evaluation.To)
        ).ToListAsync(stop);
        var spoilt = await db
            .VerifiedFacts.AsNoTracking()
            .Where(f => everybody || EF.Parameter(ids).Contains(f.InstitutionId))
            .Where(f => f.Stage == FactStage.Verified && f.CountsOn < from)
            .Where(f => f.Kind.StartsWith("measure.") || f.Kind.StartsWith("penalty."))
            .Select(f => new { f.InstitutionId, f.CountsOn })
            .ToListAsync(stop);
        var days = spoilt.ToLookup(f => f.InstitutionId, f => f.CountsOn);

        return ended
            .GroupBy(one => one.InstitutionId)
            .ToLookup(
                own => own.Key,
                own => new Measured(
                    Counters.ConsecutiveA,
                    Count(own, [.. days[own.Key]], from),
                    1,
                    []
                )
            );
    }

    private static int Count(IEnumerable<Ended> periods, DateOnly[] spoilt, DateOnly from)
    {
        var (count, next) = (0, from);

        foreach (var period in periods.OrderByDescending(p => p.To))
        {
            if (
                period.Grade != Grade.A
                || period.To.AddDays(1) != next
                || Array.Exists(spoilt, day => day >= period.From && day <= period.To)
            )
            {
                break;
            }

            (count, next) = (count + 1, period.From);
        }

        return count;
    }

    private sealed record Ended(Guid InstitutionId, Grade? Grade, DateOnly From, DateOnly To);
}
