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

            if (held.Count == 0)
            {
                continue;
            }

            var digests = held.ConvertAll(f => f.Digest);
            var known = await db
                .FileUses.IgnoreQueryFilters([Territory.Filter])
                .Where(u => u.InstitutionId == files.Key && digests.Contains(u.Digest))
                .Select(u => u.Digest)
                .ToListAsync(stop);

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
}
