using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>核实事实: another person than the one who entered it looked at the evidence; the fact counts, and the institution is told.</summary>
[Article("14.1")]
public sealed class VerifyFact(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(Guid factId, string remark, CancellationToken stop)
    {
        desk.Open<VerifyFact>(CreditDuties.VerifyFact, remark.Length == 0 ? null : remark);
        var fact = await db.VerifiedFacts.FindOrRefuseAsync(factId, stop);

        fact.Verify(desk.Actor, clock.Now);

        await notifications.SettleAsync(factId, stop);
        notifications.Post(Recipient.Organisation(fact.InstitutionId), FactNews.Verified(fact));
        await db.SaveChangesAsync(stop);
    }
}
