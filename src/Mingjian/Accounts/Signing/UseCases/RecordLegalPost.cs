using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Signing.UseCases;

/// <summary>登记法定代表人任职: which of the institution's people is its legal representative.</summary>
[Article("5.3(1)1")]
public sealed class RecordLegalPost(MingjianDb db, Desk desk)
{
    public async Task<LegalPost> RunAsync(
        Guid institutionId,
        Guid personId,
        DateOnly from,
        DateOnly? to,
        CancellationToken stop
    )
    {
        desk.Open<RecordLegalPost>(PeopleDuties.For(institutionId, desk.Actor));
        var person = await Signers.PersonAsync(db, institutionId, personId, stop);
        var others = await db
            .LegalPosts.Where(p => p.InstitutionId == institutionId)
            .ToListAsync(stop);

        var post = LegalPost.Begin(institutionId, person, from, to, others);
        db.LegalPosts.Add(post);

        await db.SaveChangesAsync(stop);
        return post;
    }
}
