using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Keys.UseCases;

/// <summary>撤销接口密钥: from the next request on it opens nothing.</summary>
public sealed class RevokeProgramKey(MingjianDb db, Desk desk, TimeProvider time)
{
    /// <exception cref="NotFound">The own institution has no such key.</exception>
    public async Task RunAsync(Guid keyId, string reason, CancellationToken stop)
    {
        desk.Open<RevokeProgramKey>(ActivitiesDuties.ManageKeys, reason);

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken(KeyRules.RevokeNeedsReason);
        }

        var key =
            await db.ProgramKeys.SingleOrDefaultAsync(
                k => k.ProgramKeyId == keyId && k.InstitutionId == desk.Actor.OrganisationId,
                stop
            ) ?? throw new NotFound("key");

        key.Revoke(time.GetUtcNow().UtcDateTime);

        await db.SaveChangesAsync(stop);
    }
}
