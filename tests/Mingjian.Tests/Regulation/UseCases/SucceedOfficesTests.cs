using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.UseCases;

namespace Mingjian.Tests.Regulation.UseCases;

/// <summary>The tried case: 江北区, 渝北区 and 两江新区分局 give way to the new 两江新区.</summary>
[Proves("3.1", "3.2")]
public sealed class SucceedOfficesTests
{
    private static readonly DateOnly Day = new(2026, 4, 1);
    private static readonly PreparedSuccession Liangjiang = ReferenceFiles.PreparedSuccessions()[0];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Succession_OfLiangjiang_ClosesThreeAndOpensOne(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;

        await SucceedAsync(database);

        var offices = await new LawBook(database.Open()).OfficesAsync(stop);
        offices.DistrictsOn(Day.AddDays(-1)).Count().ShouldBe(41);
        offices.DistrictsOn(Day).Count().ShouldBe(39);
        offices.Find("500112")!.To.ShouldBe(Day.AddDays(-1));
        offices.SuccessorOn("500112", Day)!.Bureau.ShouldBe("重庆市两江新区生态环境局");
        var facts = await database.Open().JournalEntries.Select(e => e.Fact).ToListAsync(stop);
        facts.Count(f => f == nameof(OfficeClosed)).ShouldBe(3);
        facts.Count(f => f == nameof(OfficeOpened)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OfficersOfTheSuccessor_SeeTheCasesOfTheClosedFromTheDayOn(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        await SucceedAsync(database);
        string[] all = ["500100-LJ", "500100-LJX", "500105", "500112"];

        (await SeesAsync(database, "500105", Day.AddDays(-1), stop)).ShouldBe(["500105"]);
        (await SeesAsync(database, "500100-LJX", Day, stop)).ShouldBe(all);
        (await SeesAsync(database, "500105", Day, stop)).ShouldBe(all);
        (await SeesAsync(database, "500103", Day, stop)).ShouldBe(["500103"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Succession_IntoAnOfficeThatActs_OpensNoOther(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var offices = await new LawBook(database.Open()).OfficesAsync(stop);
        var yubei = offices.Find("500112")!;

        await SucceedAsync(
            database,
            ["500105"],
            new(yubei.Code, yubei.Name, yubei.Bureau, yubei.Longitude, yubei.Latitude, "试")
        );

        var after = await new LawBook(database.Open()).OfficesAsync(stop);
        after.All.Count().ShouldBe(42);
        after.SuccessorOn("500105", Day)!.Code.ShouldBe("500112");
    }

    [Theory]
    [InlineData("", "500100-LJX", "REGULATION-3-2")]
    [InlineData("500000", "500100-LJX", "REGULATION-3-3")]
    [InlineData("500105", "500000", "REGULATION-3-3")]
    [InlineData("500105", "500105", "REGULATION-3-4")]
    [InlineData("999999", "500100-LJX", "REGULATION-3-1")]
    public async Task Succession_ThatMakesNoSense_IsRefusedWhole(
        string closes,
        string successor,
        string code
    )
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var particulars = Liangjiang.Opens with { Code = successor };

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            SucceedAsync(database, closes.Length == 0 ? [] : [closes], particulars)
        );

        refused.Rule.Code.ShouldBe(code);
        var offices = await new LawBook(database.Open()).OfficesAsync(
            TestContext.Current.CancellationToken
        );
        offices.All.ShouldAllBe(office => office.To == null);
    }

    [Fact]
    public async Task Succession_Twice_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SucceedAsync(database);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            SucceedAsync(database, opens: Liangjiang.Opens with { Code = "500100-Z" })
        );

        refused.Rule.Code.ShouldBe("REGULATION-3-1");
    }

    [Fact]
    public async Task Succession_UnderACodeThatHasClosed_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SucceedAsync(database);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            SucceedAsync(database, ["500103"], Liangjiang.Opens with { Code = "500105" })
        );

        refused.Rule.Code.ShouldBe("REGULATION-3-5");
    }

    [Fact]
    public async Task Succession_FromAPastDay_NeedsAReason()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var past = new DateOnly(2026, 1, 25);

        var refused = await Should.ThrowAsync<RuleBroken>(() => SucceedAsync(database, day: past));
        await SucceedAsync(database, day: past, reason: "按市委编办批复补录");

        refused.Rule.Code.ShouldBe("REGULATION-23-4");
    }

    private static async Task<IEnumerable<string>> SeesAsync(
        TestDatabase database,
        string office,
        DateOnly day,
        CancellationToken stop
    )
    {
        var db = database.Open();
        var seats = new Seats(
            db,
            new LawBook(db),
            new ChinaClock(StandingTime.On(day.Year, day.Month, day.Day)),
            TimeProvider.System
        );
        var place = new Place(Guid.Empty, OrganisationKind.DistrictBureau, "区局", office, []);
        return (await seats.ViewerAsync(place, stop)).Offices.Order(StringComparer.Ordinal);
    }

    private static async Task SucceedAsync(
        TestDatabase database,
        IReadOnlyList<string>? closes = null,
        OfficeParticulars? opens = null,
        DateOnly? day = null,
        string? reason = null
    )
    {
        var desk = TestDatabase.SystemDesk();
        var db = database.Open(desk);
        await new SucceedOffices(
            db,
            desk,
            new LawBook(db),
            new ChinaClock(StandingTime.On(2026, 3, 20))
        ).RunAsync(
            closes ?? Liangjiang.Closes,
            day ?? Day,
            opens ?? Liangjiang.Opens,
            Liangjiang.Kind,
            reason,
            TestContext.Current.CancellationToken
        );
    }
}
