using Mingjian.Activities;
using Mingjian.Activities.Contract;
using static Mingjian.Tests.Activities.Measuring.MeasuringBench;

namespace Mingjian.Tests.Activities.Measuring;

/// <summary>What the records tell against an institution, on both databases.</summary>
public sealed class ActivityMattersTests
{
    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)2")]
    public async Task Matters_OfATaskWithSeveralRemarks_AreOneForTheTask(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲", "乙");
        var day = new LaboratoryDay("甲");
        await DeliverAsync(
            database,
            id,
            On(3, 20),
            [
                .. day.Order(),
                LaboratoryDay.With(day.Field()[0], "people", "路人"),
                LaboratoryDay.With(day.Field()[1], "devices", "SN-不明"),
                .. day.Field().Skip(2),
                LaboratoryDay.With(day.Laboratory()[0], "analyst", "路人"),
                .. day.Laboratory().Skip(1),
            ]
        );
        await DeliverAsync(database, id, On(3, 20), new LaboratoryDay("乙").All());

        var matters = await MattersAsync(database, Year, On(5, 1));

        var matter = matters
            .Where(m => m.Kind == ActivityMatterKind.PeopleOrEquipment)
            .ShouldHaveSingleItem();
        (matter.Key, matter.On).ShouldBe((day.Task, new DateOnly(2026, 3, 9)));
        matter.Detail.ShouldBe(
            "名录中没有的设备 1 处、名录中没有的人员 2 处、现场人员少于规定人数 1 处。"
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)2")]
    public async Task Matters_OfARecordThatWasCorrected_AreGone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲");
        var day = new LaboratoryDay("甲");
        await DeliverAsync(
            database,
            id,
            On(3, 10),
            [.. day.Order(), LaboratoryDay.With(day.Field()[0], "people", "丁1、路人")]
        );
        (await MattersAsync(database, Year, On(5, 1))).Count.ShouldBe(1);

        await DeliverAsync(database, id, On(3, 11), [day.Field()[0]]);

        (await MattersAsync(database, Year, On(5, 1))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "5.3(2)3")]
    public async Task Matters_OfReports_AreDefectsAndScope(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲", "乙");
        var outside = new LaboratoryDay("甲");
        var unsigned = new LaboratoryDay("乙");
        await DeliverAsync(
            database,
            id,
            On(3, 20),
            [
                .. outside.Order(),
                .. outside.Field(),
                .. outside.Laboratory(),
                outside.ResultRecord(1, "2", ("item", "总有机碳"), ("method", "HJ 501-2009")),
                outside.ReportRecord(),
            ]
        );
        await DeliverAsync(
            database,
            id,
            On(3, 20),
            [
                .. unsigned.Order(),
                .. unsigned.Field(),
                .. unsigned.Laboratory(),
                LaboratoryDay.With(unsigned.ReportRecord(), "signedBy", "路人"),
            ]
        );

        var matters = await MattersAsync(database, Year, On(5, 1));

        var scope = matters.Single(m => m.Kind == ActivityMatterKind.OutOfScopeReport);
        (scope.Key, scope.On).ShouldBe((outside.Report, new DateOnly(2026, 3, 17)));
        scope.Detail.ShouldBe("附表中没有的项目：总有机碳＋HJ 501-2009。");
        matters
            .Single(m => m.Kind == ActivityMatterKind.DefectiveReport)
            .Key.ShouldBe(unsigned.Report);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1", "4")]
    public async Task Matters_OfWorkUnderABlockedCommission_AreOneForThePair(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲");
        var day = new LaboratoryDay("甲");
        var subject = LaboratoryDay.CodeOf("9150010300000001");
        var authority = LaboratoryDay.Record(
            RecordKind.Commission,
            ("number", "甲-WT9"),
            ("contract", "HT-9"),
            ("clientName", "某区生态环境局（虚构）"),
            ("clientCode", LaboratoryDay.CodeOf("11500103000000000")),
            ("clientKind", "EEB"),
            ("subjects", $"{subject} 重庆示例化工有限公司（虚构）"),
            ("signedOn", "2026-01-05"),
            ("from", "2026-01-05"),
            ("to", "2026-12-31")
        );
        await DeliverAsync(database, id, On(3, 1), [authority]);
        await DeliverAsync(database, id, On(3, 8), [day.Order()[0]]);
        var before = await MattersAsync(database, Year, On(5, 1));
        await DeliverAsync(database, id, On(3, 20), [.. day.Order(), .. day.Field()]);

        var matters = await MattersAsync(database, Year, On(5, 1));

        before.ShouldBeEmpty("只登记委托，还没有开展工作");
        var matter = matters
            .Where(m => m.Kind == ActivityMatterKind.ConflictOfInterest)
            .ShouldHaveSingleItem();
        matter.Record.ShouldBe(day.Commission);
        matter.Detail.ShouldContain($"监测任务“{day.Task}”");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.2")]
    public async Task Measures_OfTenTimesTheRecords_AskNoMoreQueries(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await PrepareAsync(database, "甲", "乙", "丙", "丁");
        await DeliverAsync(database, id, On(3, 20), new LaboratoryDay("甲").All());
        var few = await QueriesAsync(database);

        foreach (var name in new[] { "乙", "丙", "丁" })
        {
            await DeliverAsync(database, id, On(3, 20), new LaboratoryDay(name).All());
        }

        (await QueriesAsync(database)).ShouldBe(few);
    }

    private static async Task<(int Read, int Matters)> QueriesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        using var watch = new QueryWatch(db);
        await Service(db).ReadAsync(Year, TestContext.Current.CancellationToken);
        var read = watch.Count;
        await Service(db).MattersAsync(Year, TestContext.Current.CancellationToken);
        return (read, watch.Count - read);
    }
}
