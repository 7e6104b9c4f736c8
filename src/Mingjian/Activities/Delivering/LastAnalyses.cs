using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Data;

namespace Mingjian.Activities.Delivering;

/// <summary>When the last analysis of each task ended: from what is stored, and from what comes in the same delivery.</summary>
internal sealed class LastAnalyses(MingjianDb db, Surroundings around)
{
    public async Task LoadAsync(
        Guid institutionId,
        IReadOnlyList<ReadRecord> reports,
        IReadOnlyList<ReadRecord> all,
        CancellationToken stop
    )
    {
        var tasks = reports
            .Select(r => (Report)r.Row)
            .SelectMany(r => RecordCheck.Parts(r.Tasks))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        await LoadStoredAsync(institutionId, tasks, stop);

        foreach (var result in all.Where(r => !r.IsRefused).Select(r => r.Row).OfType<Result>())
        {
            if (around.Find<Sample>(RecordKind.Sample, result.Sample) is { } sample)
            {
                Note(
                    sample.Task,
                    result.EndedAt
                        ?? around.Find<AnalysisBatch>(RecordKind.Batch, result.Batch)?.EndedAt
                );
            }
        }
    }

    private async Task LoadStoredAsync(Guid institutionId, string[] tasks, CancellationToken stop)
    {
        var samples = db.Set<Sample>()
            .Where(s => s.InstitutionId == institutionId && EF.Parameter(tasks).Contains(s.Task));
        var results = db.Set<Result>().Where(r => r.InstitutionId == institutionId);
        var batches = db.Set<AnalysisBatch>().Where(b => b.InstitutionId == institutionId);
        var ends = await (
            from sample in samples
            join result in results on sample.Number equals result.Sample
            join batch in batches on result.Batch equals batch.Number into withBatch
            from batch in withBatch.DefaultIfEmpty()
            group result.EndedAt ?? batch!.EndedAt by sample.Task into task
            select new { Task = task.Key, EndedAt = (DateTime?)task.Max() }
        ).ToListAsync(stop);

        foreach (var end in ends)
        {
            Note(end.Task, end.EndedAt);
        }
    }

    private void Note(string task, DateTime? endedAt)
    {
        if (endedAt is { } at && at > around.LastAnalysis.GetValueOrDefault(task))
        {
            around.LastAnalysis[task] = at;
        }
    }
}
