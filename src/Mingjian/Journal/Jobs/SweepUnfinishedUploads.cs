using Mingjian.Journal.Files;
using Mingjian.Journal.Scheduling;

namespace Mingjian.Journal.Jobs;

/// <summary>清理未完成的上传: removes what arrived only in part because the program was killed in the middle.</summary>
public sealed class SweepUnfinishedUploads(FilesFolder folder, TimeProvider time) : IDailyJob
{
    private static readonly TimeSpan Untouched = TimeSpan.FromHours(24);

    public string Name => "journal.sweep-unfinished-uploads";

    public string Title => "清理未完成的上传";

    public TimeOnly At => new(3, 30);

    public Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        if (!Directory.Exists(folder.Incoming))
        {
            return Task.FromResult(new JobOutcome(0));
        }

        var before = time.GetUtcNow().UtcDateTime - Untouched;
        var left = Directory
            .EnumerateFiles(folder.Incoming, "*.part")
            .Where(path => File.GetLastWriteTimeUtc(path) < before)
            .ToList();
        left.ForEach(File.Delete);
        return Task.FromResult(new JobOutcome(left.Count));
    }
}
