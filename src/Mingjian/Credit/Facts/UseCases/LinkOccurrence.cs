using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>并入同一事件: an occurrence that was found twice deducts once (I-12).</summary>
[Article("14.1")]
public sealed class LinkOccurrence(MingjianDb db, Desk desk)
{
    /// <param name="leadId">The fact that counts for both.</param>
    public async Task RunAsync(Guid factId, Guid leadId, string reason, CancellationToken stop)
    {
        desk.Open<LinkOccurrence>(CreditDuties.VerifyFact, reason);
        var fact = await db.VerifiedFacts.FindOrRefuseAsync(factId, stop);
        var lead = await db.VerifiedFacts.FindOrRefuseAsync(leadId, stop);
        var hasOwn = await db.VerifiedFacts.AnyAsync(f => f.SameAs == factId, stop);

        fact.Link(lead, hasOwn);

        await db.SaveChangesAsync(stop);
    }
}
