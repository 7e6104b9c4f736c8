using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Imports.Jobs;

/// <summary>清理导入文件: deletes files that were imported, or left unconfirmed, thirty days ago. Their rows and digests stay.</summary>
public sealed class SweepImportFiles(MingjianDb db, SealedFiles files) : IDailyJob
{
    public string Name => "listing.sweep-import-files";

    public string Title => "清理导入文件";

    public TimeOnly At => new(3, 40);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop) =>
        new(await db.ImportRuns.SweepAsync(files, today, stop));
}
