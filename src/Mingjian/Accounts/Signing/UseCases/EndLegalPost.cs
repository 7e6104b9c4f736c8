using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Signing.UseCases;

/// <summary>登记法定代表人离任: from the day after the last one the person signs nothing by post.</summary>
[Article("5.3(1)1")]
public sealed class EndLegalPost(MingjianDb db, Desk desk)
{
    public async Task RunAsync(
        Guid institutionId,
        Guid legalPostId,
        DateOnly lastDay,
        CancellationToken stop
    )
    {
        desk.Open<EndLegalPost>(PeopleDuties.For(institutionId, desk.Actor));
        var post =
            await db.LegalPosts.SingleOrDefaultAsync(
                p => p.LegalPostId == legalPostId && p.InstitutionId == institutionId,
                stop
            ) ?? throw new NotFound("legal post");
        var person = await db.People.SingleAsync(p => p.Id == post.PersonId, stop);

        post.End(person, lastDay);

        await db.SaveChangesAsync(stop);
    }
}
