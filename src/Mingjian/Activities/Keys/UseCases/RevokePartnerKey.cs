using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Keys.UseCases;

/// <summary>撤销共享接口密钥: from the next request on the market regulator's program opens nothing with it.</summary>
public sealed class RevokePartnerKey(MingjianDb db, Desk desk, TimeProvider time)
{
    /// <exception cref="NotFound">There is no such key of a partner.</exception>
    public async Task RunAsync(Guid keyId, string reason, CancellationToken stop)
    {
        desk.Open<RevokePartnerKey>(Duties.Operate, reason);

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken(KeyRules.RevokeNeedsReason);
        }

        var key = await db.ProgramKeys.SingleOrDefaultAsync(k => k.ProgramKeyId == keyId, stop);

        if (key?.Scopes.Contains(KeyScope.Shared) is not true)
        {
            throw new NotFound("key");
        }

        key.Revoke(time.GetUtcNow().UtcDateTime);

        await db.SaveChangesAsync(stop);
    }
}
