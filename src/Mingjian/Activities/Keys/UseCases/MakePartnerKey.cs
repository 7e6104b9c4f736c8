using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Keys.UseCases;

/// <summary>新建共享接口密钥: lets the market regulator's program fetch what is shared with it; made by the system administrator (20).</summary>
[Article("20")]
public sealed class MakePartnerKey(MingjianDb db, Desk desk, TimeProvider time)
{
    /// <returns>The key and its token, which nobody can see again.</returns>
    public async Task<(ProgramKey Key, string Token)> RunAsync(
        Guid organisationId,
        string name,
        int days,
        CancellationToken stop
    )
    {
        desk.Open<MakePartnerKey>(Duties.Operate);
        var now = time.GetUtcNow().UtcDateTime;

        if (
            !await db.Organisations.AnyAsync(
                o =>
                    o.OrganisationId == organisationId
                    && o.Kind == OrganisationKind.MarketRegulator,
                stop
            )
        )
        {
            throw new RuleBroken(KeyRules.NotAPartner);
        }

        var open = await db
            .ProgramKeys.Where(k => k.InstitutionId == organisationId)
            .CountAsync(k => k.RevokedAt == null && k.ExpiresAt > now, stop);

        var made = ProgramKey.Make(
            desk.Actor with
            {
                OrganisationId = organisationId,
            },
            name,
            [KeyScope.Shared],
            days,
            open,
            now
        );
        db.ProgramKeys.Add(made.Key);

        await db.SaveChangesAsync(stop);
        return made;
    }
}
