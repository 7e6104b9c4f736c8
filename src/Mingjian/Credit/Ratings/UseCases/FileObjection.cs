using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>
/// 提出异议: the rated institution by its page, or anybody by the public form, against a result on publicity. Late or without evidence it
/// is received all the same and deemed none (19.1).
/// </summary>
[Article("19.1")]
public sealed class FileObjection(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    PublicRatings ratings,
    ObjectionIntake intake
)
{
    /// <exception cref="NotFound">The result was never on publicity, or is not the institution's own.</exception>
    public async Task<FiledObjection> RunAsync(
        Guid ratingId,
        ObjectorKind by,
        string name,
        string contact,
        string text,
        IReadOnlyList<Attachment> evidence,
        CancellationToken stop
    )
    {
        desk.Open<FileObjection>(DutyOf(by), evidence: evidence.Select(file => file.Digest));
        var rating = await ratings.FindAsync(ratingId, stop);

        if (by == ObjectorKind.Institution && rating.InstitutionId != desk.Actor.OrganisationId)
        {
            throw new NotFound("rating");
        }

        await using var together = await db.Database.BeginTransactionAsync(stop);
        var filed = await intake.TakeAsync(
            rating,
            new(by, name, contact),
            text,
            evidence,
            clock.Today,
            onPaper: false,
            stop
        );

        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
        return filed;
    }

    /// <summary>Anybody may object; in the institution's name only who holds the duty there.</summary>
    private static string? DutyOf(ObjectorKind by) =>
        by == ObjectorKind.Institution ? CreditDuties.Object : null;
}
