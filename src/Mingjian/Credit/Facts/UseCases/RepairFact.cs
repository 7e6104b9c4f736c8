using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>登记信用修复: it is noted in any case; whether a repaired fact still counts is the bureau's setting (I-11).</summary>
[Article("14.1")]
public sealed class RepairFact(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    /// <param name="basis">On which paper it rests: number of the decision to repair.</param>
    public async Task RunAsync(
        Guid factId,
        DateOnly on,
        string basis,
        IReadOnlyList<Attachment> papers,
        CancellationToken stop
    )
    {
        desk.Open<RepairFact>(CreditDuties.VerifyFact, basis, papers.Select(file => file.Digest));
        var fact = await db.VerifiedFacts.FindOrRefuseAsync(factId, stop);

        fact.Repair(on, basis, papers, clock.Today);

        notifications.Post(
            Recipient.Organisation(fact.InstitutionId),
            FactNews.Changed(fact, "已登记信用修复")
        );
        await db.SaveChangesAsync(stop);
    }
}
