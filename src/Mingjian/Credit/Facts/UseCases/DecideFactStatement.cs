using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>答复陈述申辩: accepted, the fact is withdrawn; refused, it stays, with the reason beside it.</summary>
[Article("14.1")]
public sealed class DecideFactStatement(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid factId, bool accept, string reason, CancellationToken stop)
    {
        desk.Open<DecideFactStatement>(CreditDuties.VerifyFact, reason);
        var fact = await db.VerifiedFacts.FindOrRefuseAsync(factId, stop);

        fact.DecideStatement(accept, reason, desk.Actor, clock.Now);

        if (accept)
        {
            await WithdrawFact.FreeLinkedAsync(db, factId, stop);
        }

        await notifications.SettleAsync(factId, stop);
        notifications.Post(Recipient.Organisation(fact.InstitutionId), FactNews.Answered(fact));
        await db.SaveChangesAsync(stop);
    }
}
