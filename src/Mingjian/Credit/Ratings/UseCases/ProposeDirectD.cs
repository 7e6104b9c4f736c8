using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings.UseCases;

/// <summary>提出直接评定: one person names the verified ground with its legal document; nothing changes yet (17).</summary>
[Article("17")]
public sealed class ProposeDirectD(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    IInstitutionNames names,
    Notifications notifications
)
{
    /// <param name="evidence">Papers beside those of the fact.</param>
    public async Task<Guid> RunAsync(
        Guid factId,
        IReadOnlyList<Attachment> evidence,
        CancellationToken stop
    )
    {
        desk.Open<ProposeDirectD>(
            CreditDuties.ConfirmDirectD,
            evidence: evidence.Select(file => file.Digest)
        );
        var fact =
            await db.Set<VerifiedFact>()
                .AsNoTracking()
                .SingleOrDefaultAsync(f => f.FactId == factId, stop)
            ?? throw new NotFound("fact");
        var ground = DirectGround.Of(fact);
        List<Attachment> papers = [.. fact.Evidence, .. evidence];
        ground.RequirePapers(papers);
        await RequireUnusedAsync(factId, stop);

        var directD = new DirectD
        {
            InstitutionId = fact.InstitutionId,
            FactId = factId,
            Clause = ground.Clause,
            Indicator = ground.Indicator,
            Document = fact.DocumentNumber,
            Evidence = papers,
            ProposedBy = desk.Actor.PersonId,
            ProposedByName = desk.Actor.Name,
            ProposedOn = clock.Today,
        };
        directD.Begin();
        db.DirectDs.Add(directD);
        var name = (await names.FindAsync(fact.InstitutionId, stop))?.Name ?? "";

        foreach (var role in new[] { Role.ReviewingOfficer, Role.BureauLeader })
        {
            notifications.Post(Recipient.Holders(role), RatingsNews.ToConfirm(directD, name));
        }

        await db.SaveChangesAsync(stop);
        return directD.DirectDId;
    }

    private async Task RequireUnusedAsync(Guid factId, CancellationToken stop)
    {
        if (
            await db.DirectDs.AnyAsync(
                d =>
                    d.FactId == factId
                    && (d.Stage == DirectDStage.Proposed || d.Stage == DirectDStage.InForce),
                stop
            )
        )
        {
            throw new RuleBroken(RatingsRules.GroundUsed);
        }
    }
}
