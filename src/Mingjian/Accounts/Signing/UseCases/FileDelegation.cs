using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Signing.UseCases;

/// <summary>登记授权委托书: the paper with which the legal representative lets another person sign.</summary>
[Article("5.3(1)1")]
public sealed class FileDelegation(MingjianDb db, Desk desk)
{
    public async Task<Delegation> RunAsync(
        Guid institutionId,
        Guid personId,
        IReadOnlyList<SigningScope> scopes,
        DateOnly from,
        DateOnly to,
        Attachment? paper,
        CancellationToken stop
    )
    {
        desk.Open<FileDelegation>(
            PeopleDuties.For(institutionId, desk.Actor),
            evidence: paper is null ? [] : [paper.Digest]
        );
        var person = await Signers.PersonAsync(db, institutionId, personId, stop);
        var post =
            await db
                .LegalPosts.Where(p => p.InstitutionId == institutionId && p.From <= from)
                .Where(p => p.To == null || p.To >= from)
                .OrderBy(p => p.LegalPostId)
                .FirstOrDefaultAsync(stop)
            ?? throw new RuleBroken(AccountsRules.DelegationNeedsPrincipal);
        var principal = await db.People.SingleAsync(p => p.Id == post.PersonId, stop);

        var delegation = Delegation.File(post, principal, person, scopes, from, to, paper);
        db.Delegations.Add(delegation);

        await db.SaveChangesAsync(stop);
        return delegation;
    }
}
