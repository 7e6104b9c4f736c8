using Mingjian.Activities;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Records;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using static Mingjian.Tests.Activities.Measuring.MeasuringBench;

namespace Mingjian.Tests.Activities.Measuring;

/// <summary>What the records of operation and maintenance tell, on both databases: one station, a weekly plan for March, three visits.</summary>
public sealed class ServiceMattersTests
{
    private static readonly LaboratoryDay Day = new("甲");

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)1")]
    public async Task Read_OfAPlan_CountsPlannedVisitsAfterTheDayOnWhichItCame(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database);
        await DeliverAsync(database, id, On(3, 10), Plan());

        var measure = await ReadAsync(database, Year);

        measure.ReportedBefore.ShouldBe(
            new PartOf(3, 5),
            "3 月 2、9 日在报送之前，16、23、30 日在其后"
        );
        measure.HasReported.ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "2")]
    public async Task Matters_OfVisits_AreThoseThatCameLateAndThoseThatWereNotMade(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database);
        await DeliverAsync(database, id, On(3, 3), [.. Plan(), Visit(2, "W")]);
        await DeliverAsync(database, id, On(3, 20), [Visit(9, "W"), Visit(16, "W")]);

        var matters = await MattersAsync(database, Year, On(4, 1));
        var later = await MattersAsync(database, Year, On(4, 3));

        matters
            .Select(m => (m.Kind, m.Key, m.On))
            .ShouldBe([
                (ActivityMatterKind.ServiceRecordLate, "late:甲-DZ16", new DateOnly(2026, 3, 16)),
                (ActivityMatterKind.ServiceRecordLate, "late:甲-DZ9", new DateOnly(2026, 3, 9)),
            ]);
        later
            .Select(m => m.Key)
            .Where(key => key.StartsWith("missing", StringComparison.Ordinal))
            .ShouldBe(["missing:甲-MN1:W:2026-03:1", "missing:甲-MN1:W:2026-03:2"]);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "2")]
    public async Task Matters_OfAComparison_AreJudgedByTheMeanErrorOfItsPairs(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database);
        await DeliverAsync(
            database,
            id,
            On(3, 10),
            [
                .. Plan(),
                Visit(9, "CMP"),
                Visit(10, "CMP"),
                Pair(1, 9, "110", "100"),
                Pair(2, 9, "80", "100"),
                Pair(3, 10, "110", "100"),
                Pair(4, 10, "79", "100"),
            ]
        );

        var matter = (await MattersAsync(database, Year, On(3, 31)))
            .Where(m => m.Kind == ActivityMatterKind.ComparisonFailed)
            .ShouldHaveSingleItem();

        matter.Key.ShouldBe("甲-DZ10:甲-SB1");
        matter.Detail.ShouldContain("平均相对误差为 15.5%，允许 15%");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "2")]
    public async Task Matters_OfFaults_AreThoseMendedOrStillOpenTooLate(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database);
        await DeliverAsync(
            database,
            id,
            On(3, 10),
            [
                .. Plan(),
                Fault(1, "2026-03-02 08:00", "2026-03-05 08:00"),
                Fault(2, "2026-03-02 08:00", "2026-03-05 08:01"),
                Fault(3, "2026-03-09 08:00", null),
            ]
        );

        var early = await FaultsAsync(database, ChinaClock.StartOf(new(2026, 3, 13)).AddHours(7));
        var late = await FaultsAsync(database, ChinaClock.StartOf(new(2026, 3, 13)).AddHours(9));

        early.ShouldBe(["甲-GZ2"], "72 小时之后再留 24 小时报送");
        late.ShouldBe(["甲-GZ2", "甲-GZ3"]);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(
        TestDatabase database,
        DateTime now
    ) =>
        (await MattersAsync(database, Year, now))
            .Where(m => m.Kind == ActivityMatterKind.FaultLate)
            .Select(m => m.Key);

    private static List<RawRecord> Plan() =>
        [
            Day.Order()[0],
            LaboratoryDay.Record(
                RecordKind.ServiceSite,
                ("number", "甲-MN1"),
                ("commission", Day.Commission),
                ("subjectName", "重庆示例化工有限公司（虚构）"),
                ("office", "500103"),
                ("outlet", "DW001"),
                ("matrix", "W3"),
                ("longitude", "106.504962"),
                ("latitude", "29.533155"),
                ("crs", "CGCS2000")
            ),
            LaboratoryDay.Record(
                RecordKind.ServiceDevice,
                ("number", "甲-SB1"),
                ("site", "甲-MN1"),
                ("item", "化学需氧量"),
                ("brand", "示例"),
                ("model", "X-1"),
                ("range", "0–200 mg/L")
            ),
            LaboratoryDay.Record(
                RecordKind.ServicePlan,
                ("number", "甲-JH1"),
                ("site", "甲-MN1"),
                ("kind", "W"),
                ("everyDays", "7"),
                ("from", "2026-03-02"),
                ("to", "2026-03-31")
            ),
        ];

    private static RawRecord Visit(int day, string kind) =>
        LaboratoryDay.Record(
            RecordKind.ServiceVisit,
            ("number", $"甲-DZ{day}"),
            ("site", "甲-MN1"),
            ("kind", kind),
            ("arrivedAt", $"2026-03-{day:00} 09:00"),
            ("leftAt", $"2026-03-{day:00} 10:00"),
            ("people", "丁1")
        );

    private static RawRecord Pair(int number, int visit, string reading, string expected) =>
        LaboratoryDay.Record(
            RecordKind.ServiceCheck,
            ("number", $"甲-JC{number}"),
            ("visit", $"甲-DZ{visit}"),
            ("device", "甲-SB1"),
            ("kind", "PAIR"),
            ("reading", reading),
            ("expected", expected),
            ("unit", "mg/L"),
            ("at", $"2026-03-{visit:00} 09:30")
        );

    private static RawRecord Fault(int number, string openedAt, string? closedAt) =>
        LaboratoryDay.Record(
            RecordKind.Fault,
            ("number", $"甲-GZ{number}"),
            ("device", "甲-SB1"),
            ("what", "试剂用尽"),
            ("openedAt", openedAt),
            ("closedAt", closedAt)
        );
}
