using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Jobs;
using Mingjian.Journal.Storage;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>评价提醒: a period that is over, statements that wait, districts and institutions that said nothing; each once at a step.</summary>
[Proves("14.2")]
public sealed class RemindOfEvaluationsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PeriodWithoutEvaluation_IsRemindedOfOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);

        var first = await RunAsync(bench, new(2026, 1, 1));
        var again = await RunAsync(bench, new(2026, 1, 2));

        (first, again).ShouldBe((1, 0));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LastDayOfStatements_RemindsOfficersAndDistricts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        await bench.StateAsync();

        await RunAsync(bench, EvaluationBench.Due);

        await using var db = bench.Facts.Open();
        var told = await db
            .Messages.Where(m => m.Key != null && m.Title.Contains("还有"))
            .Select(m => m.Role)
            .ToListAsync(Stop);
        told.ShouldBe([Role.CaseOfficer, Role.DistrictOfficer], ignoreOrder: true);
    }

    private static async Task<int> RunAsync(EvaluationBench bench, DateOnly today)
    {
        await using var db = bench.Facts.Open();
        var job = new RemindOfEvaluations(
            db,
            new LawBook(db),
            bench.Facts.Notifications(db),
            db.Desk
        );
        return (await job.RunAsync(today, Stop)).Count;
    }
}
