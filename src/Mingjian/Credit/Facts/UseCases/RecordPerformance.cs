using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>登记履行或移出: from that day on the ground no longer stands, so that no later period takes it over.</summary>
[Article("17(2)", "17(5)", "17(6)", "17(8)")]
public sealed class RecordPerformance(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    /// <param name="on">Day of performance, or on which it was taken off the list.</param>
    public async Task RunAsync(
        Guid factId,
        DateOnly on,
        IReadOnlyList<Attachment> papers,
        CancellationToken stop
    )
    {
        desk.Open<RecordPerformance>(
            CreditDuties.VerifyFact,
            evidence: papers.Select(file => file.Digest)
        );
        var fact = await db.VerifiedFacts.FindOrRefuseAsync(factId, stop);

        fact.EndGround(on, papers, clock.Today);

        notifications.Post(
            Recipient.Organisation(fact.InstitutionId),
            FactNews.Changed(fact, "已登记履行或移出")
        );
        await db.SaveChangesAsync(stop);
    }
}
