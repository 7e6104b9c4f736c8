using Mingjian.Accounts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.UseCases;

/// <summary>陈述申辩: the institution says what is wrong with a fact, with its proof.</summary>
[Article("14.1")]
public sealed class StateOnFact(
    MingjianDb db,
    ChinaClock clock,
    Notifications notifications,
    Desk desk
)
{
    public async Task RunAsync(
        Guid factId,
        string statement,
        IReadOnlyList<Attachment> files,
        CancellationToken stop
    )
    {
        desk.Open<StateOnFact>(CreditDuties.StateCase, evidence: files.Select(file => file.Digest));
        var fact = await db.VerifiedFacts.Told().FindOrRefuseAsync(factId, stop);

        fact.State(statement, files, desk.Actor, clock.Now);

        notifications.Post(
            Recipient.Holders(Role.ReviewingOfficer),
            FactNews.Stated(fact, desk.Actor.OrganisationName)
        );
        await db.SaveChangesAsync(stop);
    }
}
