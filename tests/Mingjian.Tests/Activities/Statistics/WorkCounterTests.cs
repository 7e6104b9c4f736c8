using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Statistics;
using Mingjian.Activities.Statistics.Jobs;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Activities.Statistics;

/// <summary>The totals are what the records say, however often they are counted.</summary>
public sealed class WorkCounterTests
{
    private static readonly StandingTime Time = StandingTime.On(2026, 3, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task Count_OfSeveralDays_IsTheRawCountOfTheRecords(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await PrepareAsync(database, "甲", "乙", "丙");
        var later = new LaboratoryDay("丙");
        await DeliverAsync(database, institutionId, new LaboratoryDay("甲").All());
        await DeliverAsync(database, institutionId, new LaboratoryDay("乙").All());
        await DeliverAsync(
            database,
            institutionId,
            [
                .. later.Order(),
                .. later.Field(),
                .. later.Laboratory(),
                later.SampleRecord(9, "2026-02-27 09:15", "2026-02-27 09:20"),
                later.ResultRecord(9, "12"),
            ]
        );

        await CountAsync(database, institutionId);

        await using var db = database.Open();
        var totals = await db.WorkTotals.OrderBy(t => t.WorkTotalId).ToListAsync(Stop);
        var raw = await RawAsync(db);
        totals.Sum(t => t.Tasks).ShouldBe(raw.Tasks);
        totals.Sum(t => t.Visits).ShouldBe(raw.Visits);
        totals.Sum(t => t.Samples).ShouldBe(raw.Samples);
        totals.Sum(t => t.Results).ShouldBe(raw.Results);
        totals.Sum(t => t.Reports).ShouldBe(raw.Reports);
        (await db.ItemTotals.SumAsync(t => t.Results, Stop)).ShouldBe(raw.Results);
        totals.Where(t => t.Month == 2).Sum(t => t.Samples).ShouldBe(1);
        totals.ShouldAllBe(t =>
            t.Year == 2026
            && t.Office == "500103"
            && t.Purpose == Purpose.SelfMonitoring
            && t.Activity == ActivityType.Water
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task Count_Again_DoublesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await PrepareAsync(database, "甲");
        var day = new LaboratoryDay("甲");
        await DeliverAsync(database, institutionId, day.All());
        await CountAsync(database, institutionId);
        await DeliverAsync(database, institutionId, [day.ResultRecord(1, "26")]);

        await CountAsync(database, institutionId);

        await using var db = database.Open();
        (await db.WorkTotals.SumAsync(t => t.Results, Stop)).ShouldBe(2);
        (await db.ItemTotals.SumAsync(t => t.Results, Stop)).ShouldBe(2);
        (await db.WorkCounts.CountAsync(Stop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task Count_OfLateAndMissingParts_IsWhatTheClocksOfTheTasksSay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await PrepareAsync(database, "甲");
        var day = new LaboratoryDay("甲");
        var alone = new LaboratoryDay("丁");
        await DeliverAsync(database, institutionId, day.All());
        await DeliverAsync(database, institutionId, [.. alone.Order(), alone.Field()[0]]);

        await CountAsync(database, institutionId);

        await using var db = database.Open();
        var totals = await db.WorkTotals.OrderBy(t => t.WorkTotalId).ToListAsync(Stop);
        totals.Sum(t => t.Duties).ShouldBe(4);
        totals.Sum(t => t.Late).ShouldBe(1, "样品在现场作业 24 小时以后才报送");
        totals.Sum(t => t.Missing).ShouldBe(1, "现场作业没有样品");
        totals.Sum(t => t.Pending).ShouldBe(1, "任务还没有报告");
        (await db.WorkCounts.SingleAsync(Stop)).OpenSince.ShouldBe(2026);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)1")]
    public async Task Count_OfAPlan_SaysHowMuchOfItWasMeasured(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await PrepareAsync(database, "甲");
        var day = new LaboratoryDay("甲");
        var plan = LaboratoryDay.Record(
            RecordKind.PlanItem,
            ("task", day.Task),
            ("point", day.Point),
            ("item", "化学需氧量"),
            ("days", "2"),
            ("timesADay", "4")
        );
        await DeliverAsync(database, institutionId, [.. day.Order(), plan]);
        await DeliverAsync(
            database,
            institutionId,
            [.. day.Field(), .. day.Laboratory(), day.ReportRecord()]
        );

        await CountAsync(database, institutionId);

        await using var db = database.Open();
        var total = await db.WorkTotals.SingleAsync(Stop);
        (total.Planned, total.Done).ShouldBe((8, 2));
        (total.Reported, total.Incomplete).ShouldBe((1, 0));
        var item = await db.ItemTotals.SingleAsync(Stop);
        (item.Item, item.Planned, item.Done).ShouldBe(("化学需氧量", 8, 2));
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)")]
    public async Task Job_AfterADelivery_CountsWhoHandedInAndNobodyElse(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var institutionId = await PrepareAsync(database, "甲", "乙");
        await DeliverAsync(database, institutionId, new LaboratoryDay("甲").All());

        var first = await RunJobAsync(database, Time);
        await DeliverAsync(database, institutionId, new LaboratoryDay("乙").All());
        var second = await RunJobAsync(database, Time);
        var third = await RunJobAsync(database, StandingTime.On(2026, 5, 20));

        (first, second).ShouldBe((1, 1));
        third.ShouldBe(1, "重叠一天");
        (await RunJobAsync(database, StandingTime.On(2026, 7, 20))).ShouldBe(0);
        await using var db = database.Open();
        (await db.WorkTotals.SumAsync(t => t.Results, Stop)).ShouldBe(4);
    }

    [Fact, Proves("5.3(2)")]
    public void Missing_OfASentSampleMeasuredNowhere_AsksNeitherPointNorVisit()
    {
        ChainParts
            .Missing(Purpose.SentSample, false, false, [Matrix.WasteWater], false, true)
            .ShouldBe([RecordKind.Handover]);
        ChainParts
            .Missing(Purpose.SelfMonitoring, true, true, [Matrix.BoundaryNoise], false, true)
            .ShouldBeEmpty();
        ChainParts
            .Missing(Purpose.SelfMonitoring, false, false, [], false, false)
            .ShouldBe([RecordKind.Point, RecordKind.Visit, RecordKind.Sample, RecordKind.Result]);
    }

    private static async Task<(
        int Tasks,
        int Visits,
        int Samples,
        int Results,
        int Reports
    )> RawAsync(MingjianDb db) =>
        (
            await db.MonitoringTasks.CountAsync(Stop),
            await db.FieldVisits.CountAsync(Stop),
            await db.Samples.CountAsync(Stop),
            await db.Results.CountAsync(Stop),
            await db.Reports.CountAsync(Stop)
        );

    private static async Task<Guid> PrepareAsync(TestDatabase database, params string[] days)
    {
        await using var db = database.Open(clock: new(Time));
        var institution = await LaboratoryDay.ListAsync(db);

        foreach (var day in days)
        {
            await LaboratoryDay.UploadAsync(
                db,
                institution.InstitutionId,
                new LaboratoryDay(day).ReportFile
            );
        }

        return institution.InstitutionId;
    }

    private static async Task CountAsync(TestDatabase database, Guid institutionId)
    {
        await using var db = database.Open(clock: new(Time));
        await new WorkCounter(db, new LawBook(db), new(Time)).CountAsync(
            institutionId,
            WorkCounter.FirstYear,
            Stop
        );
    }

    private static async Task<int> RunJobAsync(TestDatabase database, StandingTime time)
    {
        await using var db = database.Open(clock: new(time));
        var counter = new WorkCounter(db, new LawBook(db), new(time));
        var outcome = await new CountWork(db, counter).RunAsync(
            ChinaClock.DayOf(time.Moment),
            Stop
        );
        return outcome.Count;
    }

    private static async Task DeliverAsync(
        TestDatabase database,
        Guid institutionId,
        IReadOnlyList<RawRecord> records
    )
    {
        var clock = new ChinaClock(Time);
        await using var db = database.Open(clock: clock);
        var files = new DeliveredFiles(db);
        var intake = new RecordIntake(
            db,
            clock,
            new LawBook(db),
            new InstitutionRegister(db, new()),
            files
        );
        var answer = await new DeliverRecords(db, clock, intake, db.Desk).RunAsync(
            institutionId,
            DeliveryWay.Api,
            records,
            null,
            Stop
        );
        answer.Count.Refused.ShouldBe(0);
    }
}
