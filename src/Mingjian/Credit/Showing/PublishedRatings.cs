using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Replies;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Showing;

/// <summary>
/// What anybody may see of ratings: those that are or were on publicity, and what belongs to them. The one reader of 信用管理 for the
/// public; it lifts the territory filter, and for that reason adds the public's own to every question.
/// </summary>
[Article("18", "20")]
public sealed class PublishedRatings(MingjianDb db)
{
    /// <summary>Every rating that is or was on publicity.</summary>
    public IQueryable<Rating> All =>
        Lifted<Rating>().Where(r => r.Stage != RatingStage.Scored && r.NoticeId != null);

    /// <summary>Published ones: those that stand, and those that a direct D took back after they had stood.</summary>
    public IQueryable<Rating> Published => All.Where(r => r.PublishedAt != null);

    public IQueryable<Rating> Of(Guid institutionId) =>
        All.Where(r => r.InstitutionId == institutionId);

    public Task<Rating?> FindAsync(Guid ratingId, CancellationToken stop) =>
        All.SingleOrDefaultAsync(r => r.RatingId == ratingId, stop);

    public Task<Rating?> FindAsync(string number, int year, int sequence, CancellationToken stop) =>
        All.SingleOrDefaultAsync(
            r => r.Number == number && r.Year == year && r.Sequence == sequence,
            stop
        );

    /// <summary>The results of a rating, the first first: what went in, what came out, and why there is another.</summary>
    public async Task<IReadOnlyList<RatingResult>> ResultsAsync(
        Rating rating,
        CancellationToken stop
    ) =>
        rating.Stage.IsPublic()
            ? await Lifted<RatingResult>()
                .Where(r => r.RatingId == rating.RatingId)
                .OrderBy(r => r.Number)
                .ToListAsync(stop)
            : [];

    /// <summary>The ground of 17 on which a direct D rests; <c>null</c> for a result of an evaluation, or before it was confirmed.</summary>
    public async Task<DirectD?> GroundAsync(Rating rating, CancellationToken stop) =>
        rating.DirectDId is { } id
            ? await Lifted<DirectD>()
                .Where(d => d.Stage != DirectDStage.Proposed && d.Stage != DirectDStage.Dropped)
                .SingleOrDefaultAsync(d => d.DirectDId == id, stop)
            : null;

    public Task<GradeReply?> ReplyAsync(Guid institutionId, CancellationToken stop) =>
        Lifted<GradeReply>().SingleOrDefaultAsync(r => r.InstitutionId == institutionId, stop);

    /// <summary>The log of reported errors; what people wrote and how they are reached is not among the public's columns.</summary>
    public IQueryable<Correction> Corrections => Lifted<Correction>();

    /// <summary>By its public number, for whoever holds the receipt code.</summary>
    public async Task<Objection?> FindObjectionAsync(
        string number,
        string code,
        CancellationToken stop
    )
    {
        var found = await Lifted<Objection>().SingleOrDefaultAsync(o => o.Number == number, stop);
        return found is not null && ReceiptCode.Fits(code, found.CodeHash) ? found : null;
    }

    private IQueryable<T> Lifted<T>()
        where T : class, IOfInstitution =>
        db.Set<T>().IgnoreQueryFilters([Territory.Filter]).AsNoTracking();
}
