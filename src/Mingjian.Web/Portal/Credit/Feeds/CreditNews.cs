using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Credit.Storage;
using Mingjian.Data;

namespace Mingjian.Web.Portal.Credit.Feeds;

/// <summary>One entry of the change feed.</summary>
public sealed record CreditNewsItem(
    string Id,
    string Title,
    string What,
    string Url,
    DateTime At,
    string Kind
);

/// <summary>What changed about grades: publicities, publications, direct Ds that began or were lifted; the latest first.</summary>
public sealed class CreditNews(MingjianDb db, PublishedRatings ratings)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<CreditNewsItem>> LatestAsync(CancellationToken stop)
    {
        var notices = await db
            .Notices.AsNoTracking()
            .OrderByDescending(n => n.PostedOn)
            .ThenByDescending(n => n.NoticeId)
            .Take(Most)
            .ToListAsync(stop);
        var publications = await db
            .Publications.AsNoTracking()
            .OrderByDescending(p => p.PublicationId)
            .Take(Most)
            .ToListAsync(stop);
        return
        [
            .. notices
                .Select(n => new CreditNewsItem(
                    $"notice:{n.NoticeId}",
                    $"公示：{n.Title}",
                    $"{n.Number}，{n.Results} 家机构，{(n.Term.EndsOn is { } end ? $"公示到 {end:yyyy-MM-dd}" : "截止日尚不能确定")}。",
                    CreditPortalLinks.Notice(n.NoticeId),
                    n.PostedAt,
                    "notice"
                ))
                .Concat(
                    publications.Select(p => new CreditNewsItem(
                        $"publication:{p.PublicationId}",
                        $"公布：{p.Title}",
                        $"{p.Number}，{p.Results} 家机构。",
                        CreditPortalLinks.ResultsOf(p.Year),
                        p.PublishedAt,
                        "publication"
                    ))
                )
                .Concat(await DirectAsync(stop))
                .OrderByDescending(item => item.At)
                .ThenBy(item => item.Id, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private async Task<IReadOnlyList<CreditNewsItem>> DirectAsync(CancellationToken stop)
    {
        var spans = await db
            .GradeSpans.AsNoTracking()
            .Where(s => s.IsDirect)
            .OrderByDescending(s => s.FromAt)
            .ThenBy(s => s.GradeSpanId)
            .Take(Most)
            .ToListAsync(stop);
        var ids = spans.ConvertAll(s => s.RatingId).ToArray();
        var of = await ratings
            .All.Where(r => EF.Parameter(ids).Contains(r.RatingId))
            .ToDictionaryAsync(r => r.RatingId, stop);
        return
        [
            .. spans.Where(s => of.ContainsKey(s.RatingId)).SelectMany(s => Of(s, of[s.RatingId])),
        ];
    }

    private static IEnumerable<CreditNewsItem> Of(GradeSpan span, Rating rating)
    {
        yield return new(
            $"direct:{span.GradeSpanId}",
            $"直接评定：{rating.Name} D 级",
            "依据第十七条直接评定为 D 级（高风险），当即生效。",
            CreditPortalLinks.Rating(rating),
            span.FromAt,
            "direct"
        );

        if (span.UntilAt is { } until)
        {
            yield return new(
                $"direct-ended:{span.GradeSpanId}",
                $"直接评定结束：{rating.Name}",
                "直接评定的 D 级不再有效。",
                PortalLinks.Institution(rating.Number),
                until,
                "direct-ended"
            );
        }
    }
}
