using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.Files;

/// <summary>Notes which institution's records refer to which files, in the transaction that stores the records.</summary>
internal static class FileUseWriter
{
    public static async Task SaveAsync(
        MingjianDb db,
        IEnumerable<IHoldsFiles> holders,
        CancellationToken stop
    )
    {
        foreach (var files in holders.GroupBy(h => h.InstitutionId, h => h.HeldFiles).ToList())
        {
            var held = files.SelectMany(f => f).DistinctBy(f => f.Digest).ToList();
            var known = await KnownAsync(db, files.Key, held.ConvertAll(f => f.Digest), stop);

            foreach (var file in held.Where(f => !known.Contains(f.Digest)))
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO journal_file_uses (institution_id, digest, file_name, size, media_type)
                    VALUES ({files.Key}, {file.Digest}, {file.FileName}, {file.Size}, {file.MediaType})
                    ON CONFLICT (institution_id, digest) DO NOTHING
                    """,
                    stop
                );
            }
        }
    }

    /// <summary>Those noted already, so that many files are not written in vain; one alone is written without asking.</summary>
    private static async Task<List<string>> KnownAsync(
        MingjianDb db,
        Guid institutionId,
        List<string> digests,
        CancellationToken stop
    ) =>
        digests.Count < 2
            ? []
            : await db
                .FileUses.IgnoreQueryFilters([Territory.Filter])
                .Where(u => u.InstitutionId == institutionId && digests.Contains(u.Digest))
                .Select(u => u.Digest)
                .ToListAsync(stop);
}
