using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Records;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Activities.Delivering;

/// <summary>The files that records name by digest: each must have been uploaded by the institution itself.</summary>
public sealed class DeliveredFiles(MingjianDb db)
{
    /// <returns>The institution's files among the digests that the records name.</returns>
    public async Task<IReadOnlyList<Attachment>> CheckAsync(
        Guid institutionId,
        IReadOnlyList<ReadRecord> records,
        CancellationToken stop
    )
    {
        var named = records.Where(r => !r.IsRefused).SelectMany(Digests).ToList();
        var found = await FindAsync(
            institutionId,
            [.. named.Select(n => n.Digest).Distinct()],
            stop
        );

        foreach (var (record, field, digest) in named)
        {
            if (!found.ContainsKey(digest))
            {
                record.Refuse(field.Key, ActivitiesRules.FileMissing(field.Title));
            }
        }

        return [.. found.Values];
    }

    private async Task<Dictionary<string, Attachment>> FindAsync(
        Guid institutionId,
        string[] digests,
        CancellationToken stop
    )
    {
        if (digests.Length == 0)
        {
            return [];
        }

        var uploaded = db
            .Uploads.Where(u => u.OrganisationId == institutionId)
            .Where(u => EF.Parameter(digests).Contains(u.Digest))
            .Select(u => new
            {
                u.Digest,
                u.FileName,
                u.Size,
                u.MediaType,
                IsUsed = false,
            });
        var used = db
            .FileUses.Where(u => u.InstitutionId == institutionId)
            .Where(u => EF.Parameter(digests).Contains(u.Digest))
            .Select(u => new
            {
                u.Digest,
                u.FileName,
                u.Size,
                u.MediaType,
                IsUsed = true,
            });
        return (await uploaded.Concat(used).ToListAsync(stop))
            .OrderBy(f => f.IsUsed)
            .DistinctBy(f => f.Digest)
            .ToDictionary(
                f => f.Digest,
                f => new Attachment(f.Digest, f.FileName, f.Size, f.MediaType)
            );
    }

    private static IEnumerable<(ReadRecord Record, RecordField Field, string Digest)> Digests(
        ReadRecord record
    ) =>
        from field in record.Type.Fields
        where field.Form == FieldForm.Digest
        from digest in record.EntriesOf(field)
        select (record, field, digest.ToLowerInvariant());
}
