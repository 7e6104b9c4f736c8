using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Contract;

namespace Mingjian.Credit.Ratings;

/// <summary>The running terms of publicity, review, publication and sharing, computed anew when a calendar is loaded (I-02).</summary>
[Article("18", "19.2", "20")]
public sealed class RatingTerms(MingjianDb db) : ITermHolder
{
    public async Task<IReadOnlyList<TermMoved>> RecomputeAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    ) =>
        [
            .. await NoticesAsync(calendar, stop),
            .. await RatingsAsync(calendar, stop),
            .. await ObjectionsAsync(calendar, stop),
            .. await PackagesAsync(calendar, stop),
        ];

    private async Task<IEnumerable<TermMoved>> NoticesAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        List<TermMoved> moved = [];
        var first = calendar.Papers.FirstOrDefault()?.Year ?? 0;

        foreach (
            var notice in await db
                .Notices.Where(n =>
                    n.Term.EndsOn == null || n.Term.EndsOn >= new DateOnly(first, 1, 1)
                )
                .OrderBy(n => n.NoticeId)
                .ToListAsync(stop)
        )
        {
            var before = notice.Term.EndsOn;
            notice.Term = notice.Term.In(calendar);
            Add(moved, notice.BureauId, $"{notice.Number}的公示期", before, notice.Term.EndsOn);
        }

        return moved;
    }

    private async Task<IEnumerable<TermMoved>> RatingsAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        var running = await db
            .Ratings.Where(r =>
                r.Stage == RatingStage.OnNotice
                || r.Stage == RatingStage.UnderReview
                || r.Stage == RatingStage.Fixed
                || (r.Stage == RatingStage.Published && r.PublicationTerm!.EndsOn == null)
            )
            .OrderBy(r => r.RatingId)
            .ToListAsync(stop);
        return running.SelectMany(rating =>
            rating
                .Recompute(calendar)
                .Select(m => new TermMoved(
                    rating.InstitutionId,
                    $"{rating.Number} {rating.Year} 年度结果的{m.What}",
                    m.Before,
                    m.After
                ))
                .ToList()
        );
    }

    private async Task<IEnumerable<TermMoved>> ObjectionsAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        List<TermMoved> moved = [];

        foreach (
            var objection in await db
                .Objections.Where(o => o.Stage == ObjectionStage.UnderReview)
                .OrderBy(o => o.ObjectionId)
                .ToListAsync(stop)
        )
        {
            var (before, after) = objection.Recompute(calendar);
            Add(moved, objection.InstitutionId, $"{objection.Number}的复核期限", before, after);
        }

        return moved;
    }

    private async Task<IEnumerable<TermMoved>> PackagesAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        List<TermMoved> moved = [];

        foreach (
            var package in await db
                .SharePackages.Where(p => p.Stage != ShareStage.Acknowledged)
                .OrderBy(p => p.SharePackageId)
                .ToListAsync(stop)
        )
        {
            var before = package.Term.EndsOn;
            package.Term = package.Term.In(calendar);
            Add(
                moved,
                package.BureauId,
                $"{package.Number}的共享期限",
                before,
                package.Term.EndsOn
            );
        }

        return moved;
    }

    private static void Add(
        List<TermMoved> moved,
        Guid stream,
        string what,
        DateOnly? before,
        DateOnly? after
    )
    {
        if (before != after)
        {
            moved.Add(new(stream, what, before, after));
        }
    }
}
