using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Keys;

/// <summary>Finds whose program holds a token. Asked at every request, so that a revoked key ends at once.</summary>
public sealed class KeyRing(MingjianDb db, TimeProvider time)
{
    /// <summary>In what capacity a program acts, as the journal shows it.</summary>
    public const string Capacity = "程序";

    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <returns>Who sits at the desk with it; <c>null</c> when it is unknown, expired or revoked, never saying which.</returns>
    public async Task<Actor?> FindAsync(string token, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;

        if (ProgramKey.Parse(token) is not { } given)
        {
            return null;
        }

        var found = await (
            from key in db.ProgramKeys.AsNoTracking()
            join organisation in db.Organisations.AsNoTracking()
                on key.InstitutionId equals organisation.OrganisationId
            where key.ProgramKeyId == given.Id
            select new { Key = key, organisation.Name }
        ).SingleOrDefaultAsync(stop);

        if (found?.Key.IsOpenedBy(given.Secret, now) is not true)
        {
            return null;
        }

        if (found.Key.LastUsedAt is null || found.Key.LastUsedAt <= now - Noted)
        {
            await NoteUseAsync(given.Id, now, stop);
        }

        return new(
            found.Key.ProgramKeyId,
            $"接口密钥“{found.Key.Name}”",
            Capacity,
            found.Key.InstitutionId,
            found.Name,
            found.Key.Duties.ToHashSet(StringComparer.Ordinal)
        );
    }

    private Task<int> NoteUseAsync(Guid keyId, DateTime now, CancellationToken stop)
    {
        var before = now - Noted;
        return db
            .ProgramKeys.Where(k =>
                k.ProgramKeyId == keyId && (k.LastUsedAt == null || k.LastUsedAt <= before)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), stop);
    }
}
