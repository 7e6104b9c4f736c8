using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host;
using Mingjian.Web.Journal.Health;

namespace Mingjian.Web.Journal.Console;

/// <summary>A job with its last run and when it is due next.</summary>
/// <param name="IsLate">It should have run by now and did not.</param>
public sealed record JobLine(JobCard Job, JobRun? Last, DateTime DueAt, bool IsLate);

/// <summary>How much is stored, and how much room is left.</summary>
/// <param name="Free">Bytes left where the files lie; <c>null</c> when unknown.</param>
/// <param name="Database">Bytes of the database file; <c>null</c> for a server's.</param>
public sealed record StorageView(int Files, long Bytes, long? Free, long? Database);

/// <summary>What the operations page shows.</summary>
public sealed class OperationsReader(
    MingjianDb db,
    ChinaClock clock,
    JobRunner runner,
    LawBook law,
    Readiness readiness,
    Installation installation,
    FilesFolder files,
    MailSettings mail,
    Chromium chromium
)
{
    private const int Shown = 50;
    private const int MonthOfNextCalendar = 11;

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    public async Task<IReadOnlyList<JobLine>> JobsAsync(CancellationToken stop)
    {
        var lastDays = db
            .JobRuns.GroupBy(r => r.Job)
            .Select(runs => new { Job = runs.Key, Day = runs.Max(r => r.Day) });
        var last = await (
            from run in db.JobRuns.AsNoTracking()
            join day in lastDays on new { run.Job, run.Day } equals new { day.Job, day.Day }
            orderby run.Job
            select run
        ).ToDictionaryAsync(run => run.Job, StringComparer.Ordinal, stop);

        return
        [
            .. runner
                .Jobs()
                .Select(job =>
                {
                    var ran = last.GetValueOrDefault(job.Name);
                    var due = DueAt(job, ran);
                    return new JobLine(job, ran, due, due + Tolerance < clock.Now);
                }),
        ];
    }

    /// <summary>Runs that failed and were not made good, the latest first.</summary>
    public Task<List<JobRun>> FailedRunsAsync(CancellationToken stop) =>
        db
            .JobRuns.AsNoTracking()
            .Where(r => r.State == JobRunState.Failed)
            .OrderByDescending(r => r.Day)
            .ThenBy(r => r.Job)
            .Take(Shown)
            .ToListAsync(stop);

    public Task<Dictionary<OutgoingState, int>> MailsAsync(CancellationToken stop) =>
        db
            .Outbox.GroupBy(m => m.State)
            .Select(mails => new { State = mails.Key, Count = mails.Count() })
            .ToDictionaryAsync(m => m.State, m => m.Count, stop);

    /// <summary>Mails that failed, and those that wait after a failure.</summary>
    public Task<List<OutboxMail>> TroubledMailsAsync(CancellationToken stop) =>
        db
            .Outbox.AsNoTracking()
            .Where(m =>
                m.State == OutgoingState.Failed
                || (m.State == OutgoingState.Waiting && m.Attempts > 0)
            )
            .OrderByDescending(m => m.OutgoingId)
            .Take(Shown)
            .ToListAsync(stop);

    public async Task<StorageView> StorageAsync(CancellationToken stop)
    {
        var count = await db.StoredFiles.CountAsync(stop);
        var bytes = await db.StoredFiles.SumAsync(f => f.Size, stop);
        Directory.CreateDirectory(files.Path);
        var disk = new DriveInfo(Path.GetFullPath(files.Path));
        var database = new FileInfo(installation.SqliteFile);
        return new(
            count,
            bytes,
            disk.IsReady ? disk.AvailableFreeSpace : null,
            db.IsSqlite && database.Exists ? database.Length : null
        );
    }

    /// <summary>What is wrong or missing, for the head of the page; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> WarningsAsync(CancellationToken stop)
    {
        var today = clock.Today;
        var years = (await law.CalendarAsync(stop)).Papers.Select(p => p.Year).ToHashSet();
        var warnings = new List<string>(await readiness.ProblemsAsync(stop));

        if (!years.Contains(today.Year))
        {
            warnings.Add(
                $"{today.Year} 年的工作日历没有载入，期限无法计算。请用 calendar load 载入。"
            );
        }
        else if (today.Month >= MonthOfNextCalendar && !years.Contains(today.Year + 1))
        {
            warnings.Add(
                $"{today.Year + 1} 年的工作日历还没有载入，跨年的期限暂不确定。国务院公布放假安排后请用 calendar load 载入。"
            );
        }

        if (!mail.Enabled)
        {
            warnings.Add("没有配置邮件服务器（MINGJIAN_SMTP_HOST），消息只进收件箱，不发邮件。");
        }

        if (!chromium.IsInstalled)
        {
            warnings.Add(
                $"没有找到 Chromium，文书不生成 PDF（网页文书不受影响）。安装：{ChromiumPath.ToInstall}"
            );
        }

        return warnings;
    }

    private DateTime DueAt(JobCard job, JobRun? last)
    {
        var day = last?.Day.AddDays(1) ?? clock.Today;
        return ChinaClock.StartOf(day) + job.At.ToTimeSpan();
    }
}
