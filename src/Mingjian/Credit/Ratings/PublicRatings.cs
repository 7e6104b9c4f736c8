using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>
/// What anybody may object to, whoever they are: results that are or were on publicity (18, 19.1). Lifts the territory for these alone;
/// the public reads by <see cref="Showing.PublishedRatings"/>.
/// </summary>
[Article("18", "19.1")]
public sealed class PublicRatings(MingjianDb db)
{
    /// <summary>Results that are or were on publicity.</summary>
    public IQueryable<Rating> All =>
        db
            .Ratings.IgnoreQueryFilters([Territory.Filter])
            .Where(r => r.Stage != RatingStage.Scored && r.NoticeId != null);

    /// <exception cref="NotFound">There is none, or it was never on publicity.</exception>
    public async Task<Rating> FindAsync(Guid ratingId, CancellationToken stop) =>
        await All.SingleOrDefaultAsync(r => r.RatingId == ratingId, stop)
        ?? throw new NotFound("rating");
}
