using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Storage;
using Mingjian.Journal.UseCases;

namespace Mingjian.Web.Tests.Journal.Console;

public sealed class OperateTests(OperateTests.WithJobs web) : IClassFixture<OperateTests.WithJobs>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operations_JobThatFailsAndJobThatDidNotRun_Show()
    {
        var runner = web.Services.GetRequiredService<JobRunner>();
        web.Fails = true;
        await runner.RunAsync("test.flaky", web.Today, again: true, Stop);
        await runner.RunAsync("test.late", web.Today.AddDays(-2), again: true, Stop);
        var administrator = await web.SignInAs(Role.SystemAdministrator);

        var page = await administrator.GetPageAsync("/console/operations");

        Row(page, "test.flaky").ShouldContain("时好时坏");
        page.MainText.ShouldContain("InvalidOperationException: 连接不上");
        Row(page, "test.late").ShouldContain("到点未运行");
        Row(page, "test.flaky").ShouldNotContain("到点未运行");
    }

    [Fact]
    public async Task Run_ByHand_RunsItForThatDayAndIsRecorded()
    {
        web.Fails = false;
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/operations");
        var form = page.Form("form:has(select[name=job])");

        var done = await administrator.SubmitFormAsync(
            form,
            new { job = "test.flaky", day = "2026-03-18" }
        );

        (await administrator.FollowAsync(done)).MainText.ShouldContain("任务已运行（2026-03-18）");
        var db = web.Db();
        var run = await db.JobRuns.SingleAsync(
            r => r.Job == "test.flaky" && r.Day == new DateOnly(2026, 3, 18),
            Stop
        );
        run.State.ShouldBe(JobRunState.Succeeded);
        (
            await db
                .JournalEntries.Where(e => e.ProceedingKind == nameof(RunJob))
                .Select(e => e.PersonName)
                .Distinct()
                .ToListAsync(Stop)
        ).ShouldBe(["系统管理员"]);
    }

    [Fact]
    public async Task Run_ForADayToCome_IsRefused()
    {
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/operations");

        var done = await administrator.SubmitFormAsync(
            page.Form("form:has(select[name=job])"),
            new { job = "test.flaky", day = "2026-03-21" }
        );

        (await administrator.FollowAsync(done)).MainText.ShouldContain("2026-03-21 还没有到");
    }

    [Fact]
    public async Task Operations_MailThatFailed_ShowsAndIsPutBack()
    {
        var mail = new OutboxMail
        {
            Address = "a@example.test",
            Subject = "邀请",
            Body = "x",
            State = OutgoingState.Failed,
            Error = "550 no such box",
        };
        var db = web.Db();
        db.Outbox.Add(mail);
        await db.SaveChangesAsync(Stop);
        var administrator = await web.SignInAs(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/console/operations");

        page.MainText.ShouldContain("550 no such box");
        await administrator.SubmitFormAsync(
            page.Form($"form:has(input[value='{mail.OutgoingId}'])")
        );

        (
            await web.Db().Outbox.SingleAsync(m => m.OutgoingId == mail.OutgoingId, Stop)
        ).State.ShouldBe(OutgoingState.Waiting);
        (await RecordedAsync(nameof(RetryMail))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.CaseOfficer)]
    [InlineData(Role.AuditAdministrator)]
    public async Task Operations_WithoutTheDuty_AreRefused(Role role)
    {
        var page = await (await web.SignInAs(role)).GetPageAsync("/console/operations");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<int> RecordedAsync(string verb) =>
        web.Db().JournalEntries.CountAsync(e => e.ProceedingKind == verb, Stop);

    private static string Row(Visit page, string job) =>
        page
            .Document.QuerySelectorAll("tr")
            .Single(row => row.TextContent.Contains(job, StringComparison.Ordinal))
            .TextContent;

    public sealed class WithJobs : WebFixture
    {
        public bool Fails { get; set; }

        protected override void Configure(IServiceCollection services)
        {
            services.AddScoped<IDailyJob>(_ => new Job("test.flaky", "时好时坏", this));
            services.AddScoped<IDailyJob>(_ => new Job("test.late", "迟到", null));
        }
    }

    private sealed class Job(string name, string title, WithJobs? web) : IDailyJob
    {
        public string Name => name;

        public string Title => title;

        public TimeOnly At => new(1, 0);

        public Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop) =>
            web is { Fails: true }
                ? throw new InvalidOperationException("连接不上")
                : Task.FromResult(new JobOutcome(3));
    }
}
