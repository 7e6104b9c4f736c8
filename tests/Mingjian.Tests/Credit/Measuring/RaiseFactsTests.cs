using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Measuring;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Jobs;
using Mingjian.Credit.Measuring;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Mail;
using Mingjian.Listing.Measuring;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Tests.Activities.Measuring;
using Mingjian.Tests.Listing.Measuring;

namespace Mingjian.Tests.Credit.Measuring;

/// <summary>What the rooms tell becomes facts, each once; and with the measures, what the grade would be today.</summary>
public sealed class RaiseFactsTests
{
    private static readonly DateOnly Today = new(2026, 4, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task Run_Twice_RaisesEachOccurrenceOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database);

        var first = await RunAsync(database, Today);
        var second = await RunAsync(database, Today);
        var later = await RunAsync(database, Today.AddDays(3));

        (first, second, later).ShouldBe((2, 0, 0));
        await using var db = database.Open();
        var facts = await db
            .VerifiedFacts.OrderBy(f => f.Kind)
            .ThenBy(f => f.FactId)
            .ToListAsync(Stop);
        facts.ShouldAllBe(f => f.InstitutionId == id && f.Source == FactSource.OwnActivity);
        facts
            .Select(f => (f.Kind, f.Stage, f.HappenedOn))
            .ShouldBe([
                ("report.out-of-scope", FactStage.Entered, new DateOnly(2026, 3, 17)),
                ("task.people-or-equipment", FactStage.Verified, new DateOnly(2026, 3, 9)),
            ]);
        facts[0].DocumentNumber.ShouldBe(new LaboratoryDay("甲").Report);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task Run_AfterDaysThatWereMissed_RaisesWhatHappenedOnThem(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await PrepareAsync(database);

        (await RunAsync(database, new(2026, 3, 20))).ShouldBe(0, "当日报送的次日登记");
        (await RunAsync(database, new(2026, 4, 24))).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "16")]
    public async Task StandingNow_OfMeasuresAndFacts_IsWhatTheScorerNeeds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database);
        await RunAsync(database, Today);
        var memory = new MeasuresMemory();

        await using var db = database.Open();
        var input = await Standing(db, memory).ReadAsync(id, DefaultIndicators.Content, Stop);

        input.ShouldNotBeNull();
        (input.From, input.To).ShouldBe((new DateOnly(2026, 1, 1), Today));
        input.NotRated.ShouldBeNull();
        input.Facts.ShouldHaveSingleItem().Fits.Single().Kind.ShouldBe("task.people-or-equipment");
        input
            .Measures.Select(m => m.Counter)
            .ShouldBe(
                Counters
                    .All.Select(c => c.Name)
                    .Except([Counters.Facts, Counters.ConsecutiveA])
                    .Order(StringComparer.Ordinal)
            );
        var result = Scorer.Score(DefaultIndicators.Content, input);
        result.Indicators.Single(i => i.Code == "YW10").Points.ShouldBe(Fraction.One);
        result
            .Indicators.Single(i => i.Code == "JB04")
            .Points.ShouldBe(new Fraction(3, 1), "缺 19 人");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task StandingNow_AfterANewDelivery_IsMeasuredAnew(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database);
        var memory = new MeasuresMemory();
        await using var db = database.Open();
        using var watch = new QueryWatch(db);
        await Standing(db, memory).ReadAsync(id, DefaultIndicators.Content, Stop);
        var whole = watch.Count;
        await Standing(db, memory).ReadAsync(id, DefaultIndicators.Content, Stop);
        var known = watch.Count - whole;

        await MeasuringBench.DeliverAsync(
            database,
            id,
            MeasuringBench.On(4, 2),
            new LaboratoryDay("乙").Order()
        );
        await MeasuringBench.DeliverAsync(
            database,
            id,
            MeasuringBench.On(4, 3),
            [
                LaboratoryDay.With(
                    new LaboratoryDay("乙").Field()[0],
                    "arrivedAt",
                    "2026-03-09 10:05"
                ),
            ]
        );
        var after = await Standing(db, memory).ReadAsync(id, DefaultIndicators.Content, Stop);

        known.ShouldBeLessThan(whole / 2);
        after!
            .Measures.Single(m => m.Counter == Counters.TaskReportedBefore)
            .Denominator.ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.2")]
    public async Task Read_OfTenTimesTheInstitutions_AsksNoMoreQueries(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await new MeasuredInstitution(db).ListAsync();
        var few = await QueriesAsync(database);

        for (var number = 2; number <= 10; number++)
        {
            await new MeasuredInstitution(db, number).ListAsync();
        }

        (await QueriesAsync(database)).ShouldBe(few);
    }

    private static async Task<int> QueriesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        using var watch = new QueryWatch(db);
        var read = await MeasuresOf(db, new LawBook(db))
            .ReadAsync(null, new(2026, 1, 1), Today, Stop);
        read.ShouldNotBeEmpty();
        return watch.Count;
    }

    /// <summary>A day's work with somebody unknown in the team and a result outside the annex, reported on 20 March.</summary>
    private static async Task<Guid> PrepareAsync(TestDatabase database)
    {
        var id = await MeasuringBench.PrepareAsync(database, "甲", "乙");
        var day = new LaboratoryDay("甲");
        await MeasuringBench.DeliverAsync(
            database,
            id,
            MeasuringBench.On(3, 20),
            [
                .. day.Order(),
                LaboratoryDay.With(day.Field()[0], "people", "丁1、路人"),
                .. day.Field().Skip(1),
                .. day.Laboratory(),
                day.ResultRecord(1, "2", ("item", "总有机碳"), ("method", "HJ 501-2009")),
                day.ReportRecord(),
            ]
        );
        return id;
    }

    private static async Task<int> RunAsync(TestDatabase database, DateOnly today)
    {
        var clock = ClockOn(today);
        await using var db = database.Open(clock: clock);
        var law = new LawBook(db);
        var intake = new FactIntake(
            db,
            clock,
            new InstitutionRegister(db, new()),
            new Notifications(db, clock, new MailSettings(new Uri("https://localhost")))
        );
        var register = new RegisterMeasures(db, law);
        var job = new RaiseFacts(
            db,
            db.Desk,
            register,
            new ActivityMeasures(db, law, clock, register),
            intake
        );
        return (await job.RunAsync(today, Stop)).Count;
    }

    private static StandingNow Standing(MingjianDb db, MeasuresMemory memory)
    {
        var law = new LawBook(db);
        var register = new RegisterMeasures(db, law);
        var activities = new ActivityMeasures(db, law, ClockOn(Today), register);
        return new(
            new(new Measures(register, activities, []), memory, register, activities),
            new FactReader(db, law),
            law,
            ClockOn(Today)
        );
    }

    private static Measures MeasuresOf(MingjianDb db, LawBook law)
    {
        var register = new RegisterMeasures(db, law);
        return new(register, new ActivityMeasures(db, law, ClockOn(Today), register), []);
    }

    private static ChinaClock ClockOn(DateOnly day) =>
        new(new StandingTime(ChinaClock.StartOf(day).AddHours(3)));
}
