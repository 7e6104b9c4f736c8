using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Replies;
using Mingjian.Credit.Showing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Web.Host;

namespace Mingjian.Web.Portal.Credit;

/// <summary>What the public sees of one institution's grades: in force at a moment, before it, and on the way.</summary>
/// <param name="Spans">The latest first, those that began by the moment.</param>
public sealed record GradesOfInstitution(
    DateTime At,
    IReadOnlyList<SpanRow> Spans,
    IReadOnlyList<Rating> Pending,
    GradeReply? Reply
)
{
    public SpanRow? InForce =>
        Spans.FirstOrDefault(row => row.Span.UntilAt is not { } until || until > At);
}

/// <summary>A grade in its time, with the rating that it comes from.</summary>
/// <param name="Clause">17(1) to 17(8), for a direct D.</param>
public sealed record SpanRow(GradeSpan Span, Rating? Rating, string? Clause)
{
    public string? Basis => Rating is null ? null : CreditPortalLinks.Rating(Rating);
}

/// <summary>Reads them: the grade in force only from the spans, so that a direct D shows with the next request.</summary>
public sealed class InstitutionGrades(
    MingjianDb db,
    PublishedRatings ratings,
    ChinaClock clock,
    Installation site
)
{
    /// <summary>As its page of a day shows them.</summary>
    public async Task<InstitutionGradeView> ViewAsync(
        ProfileSpan latest,
        AskedDay asked,
        CancellationToken stop
    ) =>
        new(
            latest.Number,
            latest.Name,
            asked.IsPresent,
            await OfAsync(
                latest.InstitutionId,
                asked.AsOf == clock.Today ? clock.Now : ChinaClock.EndOf(asked.AsOf),
                stop
            ),
            site.PublicUrl
        );

    public async Task<GradesOfInstitution> OfAsync(
        Guid institutionId,
        DateTime at,
        CancellationToken stop
    )
    {
        var spans = await db
            .GradeSpans.AsNoTracking()
            .Where(s => s.InstitutionId == institutionId && s.FromAt <= at)
            .OrderByDescending(s => s.FromAt)
            .ThenBy(s => s.GradeSpanId)
            .ToListAsync(stop);
        var all = await ratings
            .Of(institutionId)
            .OrderByDescending(r => r.Year)
            .ThenByDescending(r => r.Sequence)
            .ToListAsync(stop);
        List<SpanRow> rows = [];

        foreach (var span in spans)
        {
            var rating = all.Find(r => r.RatingId == span.RatingId);
            var ground =
                span.IsDirect && rating is not null
                    ? await ratings.GroundAsync(rating, stop)
                    : null;
            rows.Add(new(span, rating, ground?.Clause));
        }

        return new(
            at,
            rows,
            all.FindAll(r =>
                r.Stage is RatingStage.OnNotice or RatingStage.UnderReview or RatingStage.Fixed
            ),
            await ratings.ReplyAsync(institutionId, stop)
        );
    }

    /// <summary>The span in force, for a badge or a line.</summary>
    public Task<GradeSpan?> InForceAsync(Guid institutionId, CancellationToken stop) =>
        db
            .GradeSpans.AsNoTracking()
            .Where(s => s.InstitutionId == institutionId && s.UntilAt == null)
            .OrderBy(s => s.GradeSpanId)
            .FirstOrDefaultAsync(stop);
}
