using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Regulation;

namespace Mingjian.Activities.AtSite;

/// <summary>
/// Files of work at a site in the viewer's district (I-21): photo, plan, signature of the companion, raw data, report, contract. The
/// record that names the file must be one that the viewer sees, or be named by one.
/// </summary>
[Article("3.2")]
public sealed class FilesAtSite(MingjianDb db) : IFileAccess
{
    public async Task<Attachment?> FindAsync(string digest, CancellationToken stop)
    {
        if (!db.Desk.Actor.Duties.Contains(ActivitiesDuties.Read))
        {
            return null;
        }

        var held = await db.Set<FileUse>()
            .IgnoreQueryFilters([Territory.Filter])
            .AsNoTracking()
            .Where(u => u.Digest == digest)
            .OrderBy(u => u.InstitutionId)
            .ToListAsync(stop);

        foreach (var use in held)
        {
            if (await IsSeenAsync(use.InstitutionId, digest, stop))
            {
                return new(use.Digest, use.FileName, use.Size, use.MediaType);
            }
        }

        return null;
    }

    private async Task<bool> IsSeenAsync(
        Guid institutionId,
        string digest,
        CancellationToken stop
    ) =>
        await db.Media.AnyAsync(m => m.Digest == digest && m.InstitutionId == institutionId, stop)
        || await db.ReportVersions.AnyAsync(
            v => v.FileDigest == digest && v.InstitutionId == institutionId,
            stop
        )
        || await db.MonitoringTasks.AnyAsync(
            t => t.InstitutionId == institutionId && t.FileDigest == digest,
            stop
        )
        || await db.FieldVisits.AnyAsync(
            v => v.InstitutionId == institutionId && v.WitnessDigest == digest,
            stop
        )
        || await IsContractAsync(institutionId, digest, stop)
        || await IsRawFileAsync(institutionId, digest, stop);

    private Task<bool> IsContractAsync(Guid institutionId, string digest, CancellationToken stop)
    {
        var commissions = db.Set<Commission>()
            .IgnoreQueryFilters([Territory.Filter])
            .Where(c => c.InstitutionId == institutionId && c.FileDigest == digest);
        return db
            .MonitoringTasks.Where(t => t.InstitutionId == institutionId)
            .AnyAsync(t => commissions.Any(c => c.Number == t.Commission), stop);
    }

    private async Task<bool> IsRawFileAsync(
        Guid institutionId,
        string digest,
        CancellationToken stop
    )
    {
        var batches = await db.Set<AnalysisBatch>()
            .IgnoreQueryFilters([Territory.Filter])
            .Where(b => b.InstitutionId == institutionId && b.RawFiles!.Contains(digest))
            .Select(b => b.Number)
            .ToArrayAsync(stop);
        return batches.Length > 0
            && await db
                .Results.Where(r => r.InstitutionId == institutionId)
                .AnyAsync(r => EF.Parameter(batches).Contains(r.Batch!), stop);
    }
}
