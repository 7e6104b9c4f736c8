using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>撤销事实: the decision fell, or it was entered by mistake. Facts that were linked to it stand for themselves again.</summary>
[Article("14.1")]
public sealed class WithdrawFact(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid factId, string reason, CancellationToken stop)
    {
        desk.Open<WithdrawFact>(CreditDuties.VerifyFact, reason);
        var fact = await db.VerifiedFacts.FindOrRefuseAsync(factId, stop);
        var wasTold = fact.Stage == FactStage.Verified;

        fact.Withdraw(reason, clock.Now);

        await notifications.SettleAsync(factId, stop);
        await FreeLinkedAsync(db, factId, stop);

        if (wasTold)
        {
            notifications.Post(
                Recipient.Organisation(fact.InstitutionId),
                FactNews.Withdrawn(fact)
            );
        }

        await db.SaveChangesAsync(stop);
    }

    /// <summary>What was one occurrence with a withdrawn fact counts by itself.</summary>
    internal static async Task FreeLinkedAsync(MingjianDb db, Guid factId, CancellationToken stop)
    {
        var linked = await db.VerifiedFacts.Where(f => f.SameAs == factId).ToListAsync(stop);
        linked.ForEach(fact => fact.Unlink("所并入的事实已撤销"));
    }
}
