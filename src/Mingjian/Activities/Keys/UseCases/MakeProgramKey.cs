using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Keys.UseCases;

/// <summary>新建接口密钥: lets a program of the own institution hand in or read its records.</summary>
public sealed class MakeProgramKey(MingjianDb db, Desk desk, TimeProvider time)
{
    /// <returns>The key and its token, which nobody can see again.</returns>
    public async Task<(ProgramKey Key, string Token)> RunAsync(
        string name,
        IReadOnlyCollection<KeyScope> scopes,
        int days,
        CancellationToken stop
    )
    {
        desk.Open<MakeProgramKey>(ActivitiesDuties.ManageKeys);

        if (scopes.Except(KeyScopes.OfInstitutions).Any())
        {
            throw new RuleBroken(KeyRules.NotOfInstitutions);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var open = await db
            .ProgramKeys.Where(k => k.InstitutionId == desk.Actor.OrganisationId)
            .CountAsync(k => k.RevokedAt == null && k.ExpiresAt > now, stop);

        var made = ProgramKey.Make(desk.Actor, name, scopes, days, open, now);
        db.ProgramKeys.Add(made.Key);

        await db.SaveChangesAsync(stop);
        return made;
    }
}
