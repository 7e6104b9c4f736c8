using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Signing;

internal static class Signers
{
    /// <summary>One of the institution's own people; anybody else is as good as absent.</summary>
    public static async Task<Person> PersonAsync(
        MingjianDb db,
        Guid institutionId,
        Guid personId,
        CancellationToken stop
    ) =>
        await db.People.SingleOrDefaultAsync(
            p =>
                p.Id == personId
                && db.Set<Membership>()
                    .Any(m => m.PersonId == personId && m.OrganisationId == institutionId),
            stop
        ) ?? throw new NotFound("person");
}
