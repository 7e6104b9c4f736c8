using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Mingjian.Data;
using Mingjian.Journal.Scheduling;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Journal.Scheduling;

public sealed class JobRunnerTests
{
    private readonly StandingTime time = StandingTime.On(2026, 3, 20);
    private readonly List<string> ran = [];
    private readonly HashSet<string> failing = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunDue_NewJobs_RunTodayOnceInTheOrderOfTheDay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var runner = Runner(database, ("b", 8), ("a", 9), ("late", 23));

        var made = await runner.RunDueAsync(Stop);
        var again = await runner.RunDueAsync(Stop);

        (made, again).ShouldBe((2, 0));
        ran.ShouldBe(["b 2026-03-20", "a 2026-03-20"]);
        var runs = await RunsAsync(database);
        runs.ShouldAllBe(r =>
            r.State == JobRunState.Succeeded && r.Count == 7 && r.FinishedAt == time.Moment
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunDue_AfterMissedDays_RunsEachInOrder(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var runner = Runner(database, ("a", 8), ("b", 9));
        await runner.RunDueAsync(Stop);
        ran.Clear();
        time.Moment = StandingTime.On(2026, 3, 23, hour: 8).Moment.AddMinutes(30);

        await runner.RunDueAsync(Stop);

        ran.ShouldBe([
            "a 2026-03-21",
            "b 2026-03-21",
            "a 2026-03-22",
            "b 2026-03-22",
            "a 2026-03-23",
        ]);
    }

    [Fact]
    public async Task RunDue_JobThatFails_IsSeenInTheLedgerAndTriedAgainALittleLater()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var runner = Runner(database, ("a", 8), ("b", 9));
        failing.Add("a");

        await runner.RunDueAsync(Stop);
        var failed = (await RunsAsync(database)).Single(r => r.Job == "a");
        var atOnce = await runner.RunDueAsync(Stop);
        failing.Clear();
        time.Moment += TimeSpan.FromMinutes(11);
        var later = await runner.RunDueAsync(Stop);

        failed.State.ShouldBe(JobRunState.Failed);
        failed.Error.ShouldBe("InvalidOperationException: 磁盘已满");
        ran.ShouldBe(["b 2026-03-20", "a 2026-03-20"]);
        (atOnce, later).ShouldBe((0, 1));
        (await RunsAsync(database))
            .Single(r => r.Job == "a")
            .ShouldSatisfyAllConditions(
                r => r.State.ShouldBe(JobRunState.Succeeded),
                r => r.Attempts.ShouldBe(2),
                r => r.Error.ShouldBeEmpty()
            );
    }

    [Fact]
    public async Task RunDue_JobThatAlwaysFails_WaitsForAPersonAndTheNextDayStillRuns()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var runner = Runner(database, ("a", 8));
        failing.Add("a");

        for (var i = 0; i < 10; i++)
        {
            await runner.RunDueAsync(Stop);
            time.Moment += TimeSpan.FromMinutes(11);
        }

        (await RunsAsync(database)).Single().Attempts.ShouldBe(JobLedger.MostAttempts);
        failing.Clear();
        time.Moment += TimeSpan.FromDays(1);
        await runner.RunDueAsync(Stop);
        ran.ShouldBe(["a 2026-03-21"]);
        (await runner.RunAsync("a", new(2026, 3, 20), again: false, Stop)).ShouldBe(
            JobResult.Succeeded
        );
        (await RunsAsync(database)).ShouldAllBe(r => r.State == JobRunState.Succeeded);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_TwoNodesAtOnce_RunItOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var nodes = Enumerable.Range(0, 4).Select(_ => Runner(database, ("a", 8))).ToList();

        var results = await Task.WhenAll(
            nodes.Select(n => n.RunAsync("a", new(2026, 3, 20), again: false, Stop))
        );

        results.Count(r => r == JobResult.Succeeded).ShouldBe(1);
        results.Count(r => r == JobResult.Elsewhere).ShouldBe(3);
        ran.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunDue_NodeThatDiedInTheMiddle_IsTakenOverWhenItsLeaseEnds()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await new JobLedger(database.Open(), time).TakeAsync(
            "a",
            new(2026, 3, 20),
            again: false,
            Stop
        );
        var runner = Runner(database, ("a", 8));

        var before = await runner.RunDueAsync(Stop);
        time.Moment += JobLedger.Lease + TimeSpan.FromSeconds(1);
        var after = await runner.RunDueAsync(Stop);

        (before, after).ShouldBe((0, 1));
        ran.ShouldBe(["a 2026-03-20"]);
    }

    [Fact]
    public async Task RunDay_ForTheDemo_RunsEveryJobWhateverTheHour()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var runner = Runner(database, ("late", 23), ("a", 8));
        failing.Add("a");

        var failed = await runner.RunDayAsync(new(2026, 3, 21), Stop);

        failed.ShouldBe(1);
        ran.ShouldBe(["late 2026-03-21"]);
    }

    [Fact]
    public async Task Run_Again_RunsWhatSucceededBefore()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var runner = Runner(database, ("a", 8));
        await runner.RunDueAsync(Stop);

        var plain = await runner.RunAsync("a", new(2026, 3, 20), again: false, Stop);
        var again = await runner.RunAsync("a", new(2026, 3, 20), again: true, Stop);

        (plain, again).ShouldBe((JobResult.Elsewhere, JobResult.Succeeded));
        await Should.ThrowAsync<NotFound>(() =>
            runner.RunAsync("nothing", new(2026, 3, 20), again: false, Stop)
        );
    }

    private JobRunner Runner(TestDatabase database, params (string Name, int Hour)[] jobs)
    {
        var services = new ServiceCollection();
        services.AddScoped<Desk>();
        services.AddSingleton<TimeProvider>(time);
        services.AddScoped<MingjianDb>(scope =>
            database.Open(scope.GetRequiredService<Desk>(), new ChinaClock(time))
        );
        services.AddScoped<JobLedger>();

        foreach (var (name, hour) in jobs)
        {
            services.AddScoped<IDailyJob>(scope => new Job(
                name,
                new(hour, 0),
                this,
                scope.GetRequiredService<Desk>()
            ));
        }

        return new(
            services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(),
            new ChinaClock(time),
            NullLogger<JobRunner>.Instance
        );
    }

    private static Task<List<JobRun>> RunsAsync(TestDatabase database) =>
        database
            .Open()
            .JobRuns.AsNoTracking()
            .OrderBy(r => r.Day)
            .ThenBy(r => r.Job)
            .ToListAsync(Stop);

    private sealed class Job(string name, TimeOnly at, JobRunnerTests test, Desk desk) : IDailyJob
    {
        public string Name => name;

        public string Title => name;

        public TimeOnly At => at;

        public Task<JobOutcome> RunAsync(DateOnly today, CancellationToken stop)
        {
            desk.Actor.IsSystem.ShouldBeTrue();

            if (test.failing.Contains(name))
            {
                throw new InvalidOperationException("磁盘已满");
            }

            lock (test.ran)
            {
                test.ran.Add($"{name} {today:yyyy-MM-dd}");
            }

            return Task.FromResult(new JobOutcome(7));
        }
    }
}
