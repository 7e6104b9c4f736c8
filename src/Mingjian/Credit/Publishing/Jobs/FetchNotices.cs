using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Scheduling;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing.Jobs;

/// <summary>公示留痕: fetches every running publicity once a day and keeps its digest; what was not there, and days on which nobody looked, are reported.</summary>
[Article("18")]
public sealed class FetchNotices(
    MingjianDb db,
    ChinaClock clock,
    NoticeWatch watch,
    Notifications notifications
) : IDailyJob
{
    public string Name => "credit.fetch-notices";

    public string Title => "公示留痕";

    public TimeOnly At => new(9, 0);

    public async Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
    {
        db.Desk.Open<FetchNotices>(CreditDuties.PostNotice);
        var running = (await RunningAsync(today, stop)).Where(n => n.RunsOn(today)).ToList();
        var looked = 0;

        foreach (var notice in running)
        {
            // A day that is past cannot be looked at any more: it is a gap unless somebody looked.
            var problem =
                today == clock.Today ? (await watch.LookAsync(notice, stop)).Problem
                : await WasSeenAsync(notice, today, stop) ? ""
                : "当日没有查看记录（系统当日未运行）。";
            looked += today == clock.Today ? 1 : 0;
            await ReportAsync(notice, today, problem, stop);
            await db.SaveChangesAsync(stop);
        }

        return new(looked);
    }

    private Task<List<Notice>> RunningAsync(DateOnly today, CancellationToken stop) =>
        db
            .Notices.Where(n =>
                n.PostedOn <= today && (n.Term.EndsOn == null || n.Term.EndsOn >= today)
            )
            .OrderBy(n => n.PostedAt)
            .ThenBy(n => n.NoticeId)
            .ToListAsync(stop);

    private async Task<bool> WasSeenAsync(Notice notice, DateOnly day, CancellationToken stop)
    {
        var (from, to) = (ChinaClock.StartOf(day), ChinaClock.EndOf(day));
        return await db.NoticeFetches.AnyAsync(
            f => f.NoticeId == notice.NoticeId && f.IsComplete && f.At >= from && f.At < to,
            stop
        );
    }

    private async Task ReportAsync(
        Notice notice,
        DateOnly day,
        string problem,
        CancellationToken stop
    )
    {
        if (problem.Length > 0 && day > notice.PostedOn)
        {
            await notifications.PostOnceAsync(
                $"credit.notice:{notice.NoticeId:N}:{day:yyyy-MM-dd}",
                Recipient.Holders(Role.CaseOfficer),
                new(
                    $"{notice.Number}的公示在 {day:yyyy-MM-dd} 有缺口",
                    $"{problem}请立即核查页面，恢复公示。",
                    CreditPaths.NoticeDesk(notice.NoticeId),
                    "18",
                    About: notice.NoticeId
                ),
                stop
            );
        }
    }
}
