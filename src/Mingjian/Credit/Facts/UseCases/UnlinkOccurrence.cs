using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>取消并入: they were two occurrences after all.</summary>
[Article("14.1")]
public sealed class UnlinkOccurrence(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid factId, string reason, CancellationToken stop)
    {
        desk.Open<UnlinkOccurrence>(CreditDuties.VerifyFact, reason);
        var fact = await db.VerifiedFacts.FindOrRefuseAsync(factId, stop);

        fact.Unlink(reason);

        await db.SaveChangesAsync(stop);
    }
}
