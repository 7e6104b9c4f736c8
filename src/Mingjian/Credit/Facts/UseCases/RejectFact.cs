using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>不予认定: looked into, and no fact. It never counts; the institution need not know.</summary>
[Article("14.1")]
public sealed class RejectFact(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid factId, string reason, CancellationToken stop)
    {
        desk.Open<RejectFact>(CreditDuties.VerifyFact, reason);
        var fact = await db.VerifiedFacts.FindOrRefuseAsync(factId, stop);

        fact.Reject(reason, desk.Actor, clock.Now);

        await notifications.SettleAsync(factId, stop);
        await db.SaveChangesAsync(stop);
    }
}
