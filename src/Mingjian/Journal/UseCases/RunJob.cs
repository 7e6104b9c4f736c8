using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>手动运行任务: runs a job for a day at once, also when it ran before.</summary>
public sealed class RunJob(MingjianDb db, Desk desk, JobRunner runner)
{
    /// <exception cref="NotFound">There is no job of this name.</exception>
    public async Task<JobResult> RunAsync(string job, DateOnly day, CancellationToken stop)
    {
        desk.Open<RunJob>(Duties.Operate);
        var card = runner.Jobs().FirstOrDefault(j => j.Name == job) ?? throw new NotFound(job);
        var result = await runner.RunAsync(job, day, again: true, stop);

        if (result != JobResult.Elsewhere)
        {
            db.Note(
                new JobRunByHand(
                    Office.StreamOf(Office.Municipal),
                    job,
                    card.Title,
                    day,
                    result == JobResult.Succeeded
                )
            );
            await db.SaveChangesAsync(stop);
        }

        return result;
    }
}
