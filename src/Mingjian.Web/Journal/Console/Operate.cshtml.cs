using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Sending;
using Mingjian.Journal.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Journal.Console;

/// <summary>运行状况: jobs, mail, storage and what is wrong.</summary>
[NeedsDuty(Duties.Operate)]
public sealed class OperateModel(
    OperationsReader reader,
    RunJob runJob,
    RetryMail retryMail,
    ChinaClock clock
) : PageModel, ILoads
{
    public DateOnly Today => clock.Today;

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public IReadOnlyList<JobLine> Jobs { get; private set; } = [];

    public IReadOnlyList<JobRun> FailedRuns { get; private set; } = [];

    public IReadOnlyDictionary<OutgoingState, int> Mails { get; private set; } =
        new Dictionary<OutgoingState, int>();

    public IReadOnlyList<OutboxMail> TroubledMails { get; private set; } = [];

    public StorageView Storage { get; private set; } = new(0, 0, null, null);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Warnings = await reader.WarningsAsync(stop);
        Jobs = await reader.JobsAsync(stop);
        FailedRuns = await reader.FailedRunsAsync(stop);
        Mails = await reader.MailsAsync(stop);
        TroubledMails = await reader.TroubledMailsAsync(stop);
        Storage = await reader.StorageAsync(stop);
    }

    public async Task<IActionResult> OnPostRunAsync(
        string job,
        DateOnly? day,
        CancellationToken stop
    )
    {
        var on = day ?? clock.Today;

        if (on > clock.Today)
        {
            this.Say($"{Text.Iso(on)} 还没有到，任务不能提前运行。请选择今天或以前的日期。", "bad");
            return LocalRedirect(JournalLinks.Operations);
        }

        var result = await runJob.RunAsync(job, on, stop);
        var (message, tone) = result switch
        {
            JobResult.Succeeded => ($"任务已运行（{Text.Iso(on)}）。", "good"),
            JobResult.Failed => (
                $"任务运行失败（{Text.Iso(on)}），原因见下面的“未成功的任务”。",
                "bad"
            ),
            _ => ("任务正在另一处运行，请稍后刷新。", "warn"),
        };
        this.Say(message, tone);
        return LocalRedirect(JournalLinks.Operations);
    }

    public async Task<IActionResult> OnPostRetryAsync(Guid mail, CancellationToken stop)
    {
        await retryMail.RunAsync(mail, stop);
        this.Say("邮件已放回发送队列。");
        return LocalRedirect(JournalLinks.Operations);
    }
}
