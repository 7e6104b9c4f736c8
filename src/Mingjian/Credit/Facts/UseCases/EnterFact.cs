using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>录入事实: an officer enters what is known, with its evidence; another person verifies it.</summary>
[Article("14.1")]
public sealed class EnterFact(
    MingjianDb db,
    FactIntake intake,
    Notifications notifications,
    Desk desk
)
{
    /// <exception cref="RuleBroken">Something is missing, the institution was not listed on the day, or the same paper is entered already.</exception>
    public async Task<Guid> RunAsync(FactEntry entry, CancellationToken stop)
    {
        desk.Open<EnterFact>(
            CreditDuties.EnterFact,
            evidence: entry.Evidence.Select(file => file.Digest)
        );

        var fact = await intake.TakeAsync(entry, stop);

        notifications.Post(Recipient.Holders(Role.ReviewingOfficer), FactNews.ToVerify(fact));
        await db.SaveChangesAsync(stop);
        return fact.FactId;
    }
}
