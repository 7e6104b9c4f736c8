using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Demo.Year;
using Mingjian.Regulation;
using Mingjian.Web.Activities;

namespace Mingjian.Web.Tests.Activities;

/// <summary>The whole synthetic year on each database: what was written, how near it came, and the pages over it.</summary>
public sealed class WholeYearTests
{
    /// <summary>More than any of these pages asks over a single day's work.</summary>
    private const int MostQueries = 40;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Soak, Theory, ClassData(typeof(BothDatabases))]
    public async Task Year_Whole_MeetsItsTargetsAndItsPagesAnswer(DatabaseKind kind)
    {
        await using var web = new YearWeb(kind);
        await web.InitializeAsync();
        var plan = new YearPlan(300, 2025, 7, 1, web.LawTime.Moment);

        var count = await web.SimulateAsync(plan);

        new YearReport(plan, count).Targets.Where(t => !t.IsWithin).ShouldBeEmpty();
        (await StoredAsync(web)).ShouldBe(
            Stored.Select(s => $"{s.Name} {count[s.Name]:0}").ToList()
        );
        await PagesAnswerAsync(web);
    }

    private static readonly (string Name, Func<MingjianDb, IQueryable<object>> Of)[] Stored =
    [
        ("deliveries", db => db.Deliveries),
        ("Task", db => db.MonitoringTasks),
        ("Visit", db => db.FieldVisits),
        ("Sample", db => db.Samples),
        ("Media", db => db.Media),
        ("Result", db => db.Results),
        ("QualityControl", db => db.QualityControls),
        ("Report", db => db.Reports),
        ("ServiceVisit", db => db.ServiceVisits),
        ("ServiceCheck", db => db.ServiceChecks),
    ];

    private static async Task<List<string>> StoredAsync(YearWeb web)
    {
        await using var db = web.Db();
        var found = new List<string>();

        foreach (var (name, of) in Stored)
        {
            found.Add($"{name} {await of(db).CountAsync(Stop)}");
        }

        return found;
    }

    private static async Task PagesAnswerAsync(YearWeb web)
    {
        await using var db = web.Db();
        var busiest = await db
            .Reports.GroupBy(r => r.InstitutionId)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .FirstAsync(Stop);
        var report = await db
            .ReportTasks.Where(r => r.InstitutionId == busiest)
            .OrderByDescending(r => r.Report)
            .FirstAsync(Stop);
        var person = await db
            .WorkEvents.Where(w => w.InstitutionId == busiest && w.Worker == WorkerKind.Person)
            .OrderByDescending(w => w.From)
            .ThenBy(w => w.WorkEventId)
            .Select(w => w.Who)
            .FirstAsync(Stop);
        var own = await db.Organisations.SingleAsync(o => o.OrganisationId == busiest, Stop);
        var officer = await web.SignInAs(Role.CaseOfficer);
        var district = await web.SignInAs(Role.DistrictOfficer);
        var clerk = await web.SignInAs(Role.Clerk, own);

        await AnswersAsync(web, officer, ActivitiesLinks.Board);
        await AnswersAsync(web, officer, $"{ActivitiesLinks.Board}?month=2025-06&page=500");
        await AnswersAsync(web, officer, $"{ActivitiesLinks.Search}?for=Person&q={person}");
        await AnswersAsync(web, officer, $"{ActivitiesLinks.Search}?for=Person&q={person}&page=20");
        await AnswersAsync(web, officer, $"{ActivitiesLinks.Search}?for=Report&q={report.Report}");
        await AnswersAsync(web, officer, ActivitiesLinks.Task(busiest, report.Task));
        await AnswersAsync(web, district, ActivitiesLinks.Board);
        await AnswersAsync(web, clerk, ActivitiesLinks.Own);
        await AnswersAsync(web, clerk, ActivitiesLinks.OwnTask(report.Task));
    }

    private static async Task AnswersAsync(YearWeb web, Visitor visitor, string address)
    {
        var before = web.Queries.Count;

        var page = await visitor.GetPageAsync(address);

        page.Status.ShouldBe(HttpStatusCode.OK, address);
        (web.Queries.Count - before).ShouldBeInRange(1, MostQueries, address);
    }

    private sealed class YearWeb(DatabaseKind kind) : WebFixture
    {
        public QueryCount Queries { get; } = new();

        protected override DatabaseKind Kind => kind;

        public async Task<YearCount> SimulateAsync(YearPlan plan)
        {
            await using var scope = Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
            return await ActivatorUtilities
                .CreateInstance<SyntheticYear>(scope.ServiceProvider)
                .RunAsync(plan, _ => { }, Stop);
        }

        protected override void Configure(IServiceCollection services)
        {
            services.ConfigureDbContext<SqliteMingjianDb>(o => o.AddInterceptors(Queries));
            services.ConfigureDbContext<PostgresMingjianDb>(o => o.AddInterceptors(Queries));
        }

        /// <summary>After the year's last late report.</summary>
        protected override Task PrepareAsync()
        {
            LawTime.Moment = ChinaClock.StartOf(new DateOnly(2026, 9, 1));
            return Task.CompletedTask;
        }
    }
}
