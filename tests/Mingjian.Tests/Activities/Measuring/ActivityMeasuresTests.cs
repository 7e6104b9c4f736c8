using Mingjian.Activities;
using Mingjian.Activities.Records;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using static Mingjian.Tests.Activities.Measuring.MeasuringBench;

namespace Mingjian.Tests.Activities.Measuring;

/// <summary>What 信用 counts of the records, on both databases.</summary>
public sealed class ActivityMeasuresTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)1")]
    public async Task Read_OfATaskReportedInTime_CountsItOnceWithWorkAtASite(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲", "乙", "丙");
        await DeliverAsync(database, id, On(3, 8), new LaboratoryDay("甲").Order());
        await DeliverAsync(database, id, On(3, 20), new LaboratoryDay("甲").Field());
        await DeliverAsync(database, id, On(3, 20), new LaboratoryDay("乙").All());
        await DeliverAsync(database, id, On(3, 20), new LaboratoryDay("丙").Order());

        var measure = await ReadAsync(database, Year);

        measure.ReportedBefore.ShouldBe(new PartOf(1, 2), "丙没有现场作业");
        measure.HasReported.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)1")]
    public async Task Read_OfATaskReportedBetweenArrivalAndSampling_CountsItAsBefore(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲", "乙");
        var between = ChinaClock.StartOf(new(2026, 3, 9)).AddHours(9).AddMinutes(10);
        var day = new LaboratoryDay("甲");
        var late = new LaboratoryDay("乙");
        await DeliverAsync(database, id, between, [.. day.Order(), .. late.Order()]);
        await DeliverAsync(database, id, On(3, 20), [.. day.Field(), late.Field()[0]]);

        var measure = await ReadAsync(database, Year);

        measure.ReportedBefore.ShouldBe(new PartOf(1, 2), "没有采样记录的按到场时间计算");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)1")]
    public async Task Read_OfARevisedTask_GoesByItsFirstDelivery(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲");
        var day = new LaboratoryDay("甲");
        await DeliverAsync(database, id, On(3, 8), day.Order());
        await DeliverAsync(database, id, On(3, 20), day.Field());
        await DeliverAsync(
            database,
            id,
            On(3, 21),
            [LaboratoryDay.With(day.Order()[1], "plannedTo", "2026-03-10")]
        );

        (await ReadAsync(database, Year)).ReportedBefore.ShouldBe(new PartOf(1, 1));
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)2")]
    public async Task Read_OfVisits_CountsThoseWithAllKeyInformation(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲", "乙", "丙", "丁");
        var whole = new LaboratoryDay("甲");
        var noPhoto = new LaboratoryDay("乙");
        var noLoad = new LaboratoryDay("丙");
        var noHandover = new LaboratoryDay("丁");
        await PhotoAsync(database, id, "甲", "丙", "丁");
        await DeliverAsync(
            database,
            id,
            On(3, 20),
            [.. whole.Order(), .. whole.Field(), Photo(whole)]
        );
        await DeliverAsync(database, id, On(3, 20), [.. noPhoto.Order(), .. noPhoto.Field()]);
        await DeliverAsync(
            database,
            id,
            On(3, 20),
            [
                .. noLoad.Order(),
                LaboratoryDay.With(noLoad.Field()[0], "load", null),
                .. noLoad.Field().Skip(1),
                Photo(noLoad),
            ]
        );
        await DeliverAsync(
            database,
            id,
            On(3, 20),
            [
                .. noHandover.Order(),
                .. noHandover.Field().Where(r => r.Kind != RecordKind.Handover),
                noHandover.HandoverRecord(1),
                Photo(noHandover),
            ]
        );

        (await ReadAsync(database, Year)).CompleteRecords.ShouldBe(new PartOf(1, 4));
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)3")]
    public async Task Read_OfReports_CountsTheDayOfIssueAsDayNought(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲", "乙", "丙");
        // Issued on 17 March: 15 days after it is 1 April, to 24:00 in Beijing.
        await DeliverAsync(
            database,
            id,
            LastSecondOf(new(2026, 4, 1)),
            new LaboratoryDay("甲").All()
        );
        await DeliverAsync(
            database,
            id,
            ChinaClock.StartOf(new(2026, 4, 2)),
            new LaboratoryDay("乙").All()
        );
        await DeliverAsync(database, id, On(3, 20), new LaboratoryDay("丙").All());
        await CorrectAsync(database, id, new LaboratoryDay("丙"));

        (await ReadAsync(database, Year)).ReportsInTime.ShouldBe(new PartOf(2, 3));
        (
            await ReadAsync(database, Year with { From = new(2026, 3, 18) })
        ).ReportsInTime.Of.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.2")]
    public async Task Read_OfACommissionAlone_IsBusinessThatWasNotReported(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲");
        await DeliverAsync(database, id, On(3, 8), [new LaboratoryDay("甲").Order()[0]]);

        var measure = await ReadAsync(database, Year);

        (measure.HasBusiness, measure.HasReported).ShouldBe((true, false));
        var next = Year with { From = new(2027, 1, 1), To = new(2027, 12, 31) };
        (await Service(database.Open()).ReadAsync(next, Stop)).ShouldBeEmpty();
    }

    private static RawRecord Photo(LaboratoryDay day) =>
        LaboratoryDay.Record(
            RecordKind.Media,
            ("visit", day.Visit),
            ("digest", LaboratoryDay.DigestOf($"{day.Visit} photo")),
            ("capturedAt", "2026-03-09 09:30")
        );

    private static async Task PhotoAsync(TestDatabase database, Guid id, params string[] days)
    {
        await using var db = database.Open();

        foreach (var day in days)
        {
            var visit = new LaboratoryDay(day).Visit;
            await LaboratoryDay.UploadAsync(db, id, LaboratoryDay.DigestOf($"{visit} photo"));
        }
    }

    private static async Task CorrectAsync(TestDatabase database, Guid id, LaboratoryDay day)
    {
        await using var db = database.Open();
        var digest = LaboratoryDay.DigestOf("corrected");
        await LaboratoryDay.UploadAsync(db, id, digest);
        await DeliverAsync(
            database,
            id,
            On(6, 1),
            [day.ReportRecord(("correctionReason", "页码有误"), ("fileDigest", digest))]
        );
    }
}
