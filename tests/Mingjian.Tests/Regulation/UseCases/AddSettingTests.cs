using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;
using Mingjian.Regulation.UseCases;

namespace Mingjian.Tests.Regulation.UseCases;

[Proves("23")]
public sealed class AddSettingTests
{
    private static readonly SettingEntry InApril = new(
        SettingName.DecisionDays,
        "20",
        new(2026, 4, 1),
        Basis: null,
        "局务会纪要",
        "市生态环境局"
    );

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_FromALaterDay_EndsTheEarlierRowAndIsJournalled(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;

        await AddAsync(database, InApril);

        var rows = await database
            .Open()
            .Settings.Where(s => s.Name == SettingName.DecisionDays)
            .OrderBy(s => s.From)
            .ToListAsync(stop);
        rows.Select(row => (row.Value, row.To))
            .ShouldBe([("10", new DateOnly(2026, 3, 31)), ("20", null)]);
        var entry = await database.Open().JournalEntries.SingleAsync(stop);
        entry.Stream.ShouldBe(Office.StreamOf(Office.Municipal));
        entry.Content.ShouldContain("\"valueBefore\":\"10\"");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_FromAPastDay_NeedsAReason(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var past = InApril with { From = new(2026, 3, 19) };

        var refused = await Should.ThrowAsync<RuleBroken>(() => AddAsync(database, past));
        await AddAsync(database, past, "补录 3 月 19 日局务会决定");

        refused.Rule.Code.ShouldBe("REGULATION-23-4");
        (
            await database.Open().JournalEntries.SingleAsync(TestContext.Current.CancellationToken)
        ).Reason.ShouldBe("补录 3 月 19 日局务会决定");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_FromToday_NeedsNoReason(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await AddAsync(database, InApril with { From = new(2026, 3, 20) });

        var settings = await new LawBook(database.Open()).SettingsAsync(
            TestContext.Current.CancellationToken
        );
        settings.On(new(2026, 3, 20)).WorkingDays(SettingName.DecisionDays).ShouldBe(20);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_OnADayThatIsTaken_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddAsync(database, InApril);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            AddAsync(database, InApril with { Value = "15" })
        );

        refused.Rule.Code.ShouldBe("REGULATION-23-3");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_ByTwoOfficersAtOnce_StoresOneRowAndTellsTheOther(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var (first, second) = (database.Open(Seated()), database.Open(Seated()));
        var rowsOfFirst = await first.Settings.Where(s => s.Name == InApril.Name).ToListAsync(stop);
        var rowsOfSecond = await second
            .Settings.Where(s => s.Name == InApril.Name)
            .ToListAsync(stop);
        first.Settings.Add(Setting.Add(InApril, rowsOfFirst));
        second.Settings.Add(Setting.Add(InApril with { Value = "15" }, rowsOfSecond));
        await first.SaveChangesAsync(stop);

        await Should.ThrowAsync<ChangedMeanwhile>(() => second.SaveChangesAsync(stop));

        (await database.Open().Settings.CountAsync(s => s.Name == InApril.Name, stop)).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_OnABasisNoLongerInForce_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            AddAsync(database, InApril with { Basis = "补充要求-2018" })
        );

        refused.Rule.Code.ShouldBe("REGULATION-23-6");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AddLegalBasis_WithACodeThatIsTaken_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var entry = new LegalBasisEntry(
            "实施细则-2026",
            "实施细则",
            "渝环规〔2026〕1号",
            new(2026, 4, 1),
            To: null,
            Note: null
        );
        await AddBasis(database).RunAsync(entry, stop);

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            AddBasis(database).RunAsync(entry, stop)
        );
        var turned = await Should.ThrowAsync<RuleBroken>(() =>
            AddBasis(database).RunAsync(entry with { Code = "另一", To = new(2026, 3, 31) }, stop)
        );

        refused.Rule.Code.ShouldBe("REGULATION-23-7");
        turned.Rule.Code.ShouldBe("REGULATION-23-8");
        (await new LawBook(database.Open()).BasesAsync(stop)).ShouldContain(b =>
            b.Code == "实施细则-2026"
        );
    }

    private static AddLegalBasis AddBasis(TestDatabase database)
    {
        var desk = TestDatabase.SystemDesk();
        var db = database.Open(desk);
        return new(db, desk, new(db));
    }

    private static async Task AddAsync(
        TestDatabase database,
        SettingEntry entry,
        string? reason = null
    )
    {
        var desk = TestDatabase.SystemDesk();
        var db = database.Open(desk);
        await new AddSetting(
            db,
            desk,
            new(db),
            new ChinaClock(StandingTime.On(2026, 3, 20))
        ).RunAsync(entry, reason, TestContext.Current.CancellationToken);
    }

    private static Desk Seated()
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<AddSetting>(duty: null);
        return desk;
    }
}
