using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;

namespace Mingjian.Demo;

/// <summary>Moves the demo's clock forward a day at a time and runs the jobs of each day, in order.</summary>
public sealed class DemoTime(
    DemoOffice office,
    DemoClock clock,
    ChinaClock law,
    JobRunner jobs,
    TimeProvider time
)
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <returns>How many runs of jobs failed.</returns>
    public async Task<int> MoveAsync(DateOnly day, CancellationToken stop)
    {
        await one.WaitAsync(stop);

        try
        {
            var failed = 0;

            for (var next = law.Today.AddDays(1); next <= day; next = next.AddDays(1))
            {
                clock.SetDay(next);
                await RememberAsync(next, stop);
                failed += await jobs.RunDayAsync(next, stop);
            }

            return failed;
        }
        finally
        {
            one.Release();
        }
    }

    private Task RememberAsync(DateOnly day, CancellationToken stop) =>
        office.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            var mark = await db.Set<DemoMark>().SingleAsync(stop);
            (mark.Day, mark.MovedOn) = (day, ChinaClock.DayOf(time.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync(stop);
        });
}
