using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Sealing;

namespace Mingjian.Activities.Workbooks.Jobs;

/// <summary>清理报送文件: deletes workbooks that were handed in, or left unconfirmed, thirty days ago. Their records and digests stay.</summary>
public sealed class SweepRecordFiles(MingjianDb db, SealedFiles files) : IDailyJob
{
    public string Name => "activities.sweep-record-files";

    public string Title => "清理报送文件";

    public TimeOnly At => new(3, 45);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop) =>
        new(await db.RecordImports.SweepAsync(files, today, stop));
}
