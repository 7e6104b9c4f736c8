using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>登记书面异议: an officer enters an objection that came on paper; the day of receipt is that of the stamp on it.</summary>
[Article("19.1")]
public sealed class EnterObjection(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    PublicRatings ratings,
    ObjectionIntake intake
)
{
    /// <exception cref="RuleBroken">The day of receipt lies in the future, or before the publicity.</exception>
    public async Task<FiledObjection> RunAsync(
        Guid ratingId,
        Objector by,
        string text,
        IReadOnlyList<Attachment> evidence,
        DateOnly receivedOn,
        CancellationToken stop
    )
    {
        desk.Open<EnterObjection>(
            CreditDuties.ReceiveObjection,
            evidence: evidence.Select(file => file.Digest)
        );
        var rating = await ratings.FindAsync(ratingId, stop);

        if (receivedOn > clock.Today || receivedOn < rating.NoticeTerm?.Start)
        {
            throw new RuleBroken(RatingsRules.ReceivedOutOfRange(receivedOn));
        }

        await using var together = await db.Database.BeginTransactionAsync(stop);
        var filed = await intake.TakeAsync(
            rating,
            by,
            text,
            evidence,
            receivedOn,
            onPaper: true,
            stop
        );

        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
        return filed;
    }
}
