using Mingjian.Credit.Publishing;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>解除直接评定: the judgment fell, or the bureau repaired (I-11): what it revoked is reinstated at once (17).</summary>
[Article("17")]
public sealed class LiftDirectD(MingjianDb db, Desk desk, DirectDLifting lifting)
{
    /// <param name="evidence">The paper by which the ground fell.</param>
    /// <param name="place">Where the reinstated grade was posted on the bureau's own site (I-14).</param>
    public async Task RunAsync(
        Guid directDId,
        string reason,
        IReadOnlyList<Attachment> evidence,
        NoticePlace? place,
        CancellationToken stop
    )
    {
        desk.Open<LiftDirectD>(
            CreditDuties.ConfirmDirectD,
            reason,
            evidence.Select(file => file.Digest)
        );
        var directD = await db.DirectDAsync(directDId, stop);
        directD.AddPapers(evidence);
        await using var together = await db.Database.BeginTransactionAsync(stop);

        await lifting.LiftAsync(directD, reason, place, stop);

        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
    }
}
