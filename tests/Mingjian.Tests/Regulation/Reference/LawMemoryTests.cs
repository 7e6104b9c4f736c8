using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;

namespace Mingjian.Tests.Regulation.Reference;

public sealed class LawMemoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("23")]
    public async Task Settings_NothingChanged_AreThoseReadBefore(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var memory = new LawMemory();
        var before = await new LawBook(database.Open(), memory).SettingsAsync(Stop);

        var after = await new LawBook(database.Open(), memory).SettingsAsync(Stop);

        after.ShouldBeSameAs(before);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("23")]
    public async Task Settings_AddedByAnotherNode_AreReadAnew(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var memory = new LawMemory();
        var name = SettingName.DeviceClockMinutes;
        var day = new DateOnly(2030, 1, 1);
        var before = await new LawBook(database.Open(), memory).SettingsAsync(Stop);
        await using (var other = database.Open())
        {
            other.Settings.Add(Setting.Known(new(name, "7", day, null, "试", "市局")));
            await other.SaveChangesAsync(Stop);
        }

        var after = await new LawBook(database.Open(), memory).SettingsAsync(Stop);

        before.Find(name, day)!.Value.ShouldNotBe("7");
        after.Find(name, day)!.Value.ShouldBe("7");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("3.2")]
    public async Task Offices_ClosedByAnotherNode_AreReadAnew(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var memory = new LawMemory();
        await new LawBook(database.Open(), memory).OfficesAsync(Stop);
        await using (var other = database.Open())
        {
            var office = other.Offices.Single(o => o.Code == "500103");
            var next = other.Offices.Single(o => o.Code == "500105");
            other.Desk.Open<LawMemoryTests>(null);
            office.GiveWay(next, new(2030, 1, 1));
            await other.SaveChangesAsync(Stop);
        }

        var after = await new LawBook(database.Open(), memory).OfficesAsync(Stop);

        after.Find("500103")!.IsOpenOn(new(2030, 1, 1)).ShouldBeFalse();
    }
}
