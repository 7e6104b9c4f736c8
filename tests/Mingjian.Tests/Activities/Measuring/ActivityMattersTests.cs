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
        matter.Detail.ShouldContain("路人");
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
}
