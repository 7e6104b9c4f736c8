using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Data;

namespace Mingjian.Activities.Delivering;

/// <summary>When the last analysis of each task ended: from what is stored, and from what comes in the same delivery.</summary>
internal sealed class LastAnalyses(MingjianDb db, Surroundings around)
{
    private const int AtOnce = 5000;

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

    /// <summary>Step by step: in one join SQLite would look at every result of the institution.</summary>
    private async Task LoadStoredAsync(Guid institutionId, string[] tasks, CancellationToken stop)
    {
        var taskOf = await db.Set<Sample>()
            .Where(s => s.InstitutionId == institutionId && EF.Parameter(tasks).Contains(s.Task))
            .Select(s => new { s.Number, s.Task })
            .ToDictionaryAsync(s => s.Number, s => s.Task, stop);
        var batches = db.Set<AnalysisBatch>().Where(b => b.InstitutionId == institutionId);

        foreach (var samples in taskOf.Keys.Chunk(AtOnce))
        {
            var ends = await (
                from result in db.Set<Result>()
                where result.InstitutionId == institutionId
                where EF.Parameter(samples).Contains(result.Sample)
                join batch in batches on result.Batch equals batch.Number into withBatch
                from batch in withBatch.DefaultIfEmpty()
                group result.EndedAt ?? batch!.EndedAt by result.Sample into sample
                select new { Sample = sample.Key, EndedAt = (DateTime?)sample.Max() }
            ).ToListAsync(stop);

            foreach (var end in ends)
            {
                Note(taskOf[end.Sample], end.EndedAt);
            }
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
