using Mingjian.Journal.Mail;
using Mingjian.Journal.Scheduling;
using Quartz;

namespace Mingjian.Web.Journal.Scheduling;

/// <summary>Each minute: runs the jobs that are due by the law's clock. The ledger decides what is due, so a missed tick loses nothing.</summary>
[DisallowConcurrentExecution]
public sealed class JobTick(JobRunner runner) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await runner.RunDueAsync(cancellationToken);
}

/// <summary>Each quarter of a minute: sends the mail that is due.</summary>
[DisallowConcurrentExecution]
public sealed class MailTick(Outbox outbox) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await outbox.SendDueAsync(cancellationToken);
}

public static class SchedulingServices
{
    public static void AddTicks(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<JobTick>(trigger =>
                trigger
                    .StartNow()
                    .WithSimpleSchedule(every =>
                        every.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()
                    )
            );
            quartz.ScheduleJob<MailTick>(trigger =>
                trigger
                    .StartNow()
                    .WithSimpleSchedule(every =>
                        every.WithInterval(TimeSpan.FromSeconds(15)).RepeatForever()
                    )
            );
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
