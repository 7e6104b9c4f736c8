using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Showing;

/// <summary>The grades in force when a day was over, for the daily open data (20).</summary>
[Article("20")]
public sealed class GradeTable(MingjianDb db, PublishedRatings ratings) : IOpenDataTable
{
    public string Name => "grades";

    public string Title => "信用风险等级";

    public IReadOnlyList<string> Columns { get; } =
    [
        "number",
        "name",
        "creditCode",
        "districtCode",
        "services",
        "year",
        "grade",
        "risk",
        "notRated",
        "direct",
        "from",
    ];

    public async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        DateOnly day,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var end = ChinaClock.EndOf(day);
        var rows = db
            .GradeSpans.AsNoTracking()
            .Where(s => s.FromAt < end && (s.UntilAt == null || s.UntilAt >= end))
            .Join(
                ratings.All,
                span => span.RatingId,
                rating => rating.RatingId,
                (span, rating) => new { span, rating }
            )
            .OrderBy(pair => pair.rating.Number)
            .ThenBy(pair => pair.span.GradeSpanId)
            .AsAsyncEnumerable();

        await foreach (var pair in rows.WithCancellation(stop))
        {
            var (span, rating) = (pair.span, pair.rating);
            yield return
            [
                rating.Number,
                rating.Name,
                rating.CreditCode,
                rating.Office,
                rating.Services,
                span.Year,
                span.Grade?.ToString(),
                span.Grade?.Text(),
                span.NotRated?.Text(),
                span.IsDirect ? "是" : "否",
                span.FromAt,
            ];
        }
    }
}
