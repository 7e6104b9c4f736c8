using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>
/// What anybody may see whoever they are, and object to: results that are or were on publicity (18, 19.1), and an objection by its number
/// and code. Lifts the territory for these alone.
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

    /// <returns><c>null</c> when number and code do not belong together, never saying which is wrong.</returns>
    public async Task<Objection?> FollowAsync(string number, string code, CancellationToken stop)
    {
        var (asked, hash) = (number.Trim(), ReceiptCode.HashOf(code));
        return await db
            .Objections.IgnoreQueryFilters([Territory.Filter])
            .AsNoTracking()
            .SingleOrDefaultAsync(o => o.Number == asked && o.CodeHash == hash, stop);
    }
}
