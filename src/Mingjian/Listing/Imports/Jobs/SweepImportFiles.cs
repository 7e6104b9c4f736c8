using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports.Jobs;

/// <summary>清理导入文件: deletes files that were imported, or left unconfirmed, thirty days ago. Their rows and digests stay.</summary>
public sealed class SweepImportFiles(MingjianDb db, SealedFiles files) : IDailyJob
{
    public const int KeptDays = 30;

    public string Name => "listing.sweep-import-files";

    public string Title => "清理导入文件";

    public TimeOnly At => new(3, 40);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        var before = ChinaClock.StartOf(today.AddDays(-KeptDays));
        var old = await db
            .ImportRuns.AsNoTracking()
            .Where(r => r.CheckedAt < before)
            .Where(r => r.Stage != ImportStage.Waiting && r.Stage != ImportStage.Running)
            .Where(r => r.CheckedAt >= before.AddDays(-2 * KeptDays))
            .OrderBy(r => r.ImportRunId)
            .Select(r => r.ImportRunId)
            .ToListAsync(stop);
        var there = old.Where(files.Has).ToList();
        there.ForEach(files.Delete);
        return new(there.Count);
    }
}
