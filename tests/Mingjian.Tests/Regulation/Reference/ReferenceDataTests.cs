using Microsoft.EntityFrameworkCore;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;

namespace Mingjian.Tests.Regulation.Reference;

public sealed class ReferenceDataTests
{
    [Theory, ClassData(typeof(BothDatabases)), Proves("3.1", "3.2", "23")]
    public async Task Load_IntoANewDatabase_BringsWhatTheFilesSay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var book = new LawBook(database.Open());

        var calendar = await book.CalendarAsync(stop);
        var settings = await book.SettingsAsync(stop);
        var offices = await book.OfficesAsync(stop);
        var bases = await book.BasesAsync(stop);

        calendar.Papers.Select(p => p.Year).ShouldBe([2024, 2025, 2026]);
        calendar
            .Papers.ToList()
            .ForEach(paper =>
                paper.Days.ShouldBe(ReferenceFiles.Calendars.Single(p => p.Year == paper.Year).Days)
            );
        settings.On(new(2026, 3, 20)).WorkingDays(SettingName.NoticeDays).ShouldBe(15);
        offices.All.Count().ShouldBe(42);
        bases.Count.ShouldBe(ReferenceFiles.LegalBases().Count());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_Again_ChangesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var before = await CountsAsync(database, stop);

        await ReferenceData.LoadAsync(database.Open(), stop);

        (await CountsAsync(database, stop)).ShouldBe(before);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_AfterAnOfficerAddedARow_LeavesItInForce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        var desk = TestDatabase.SystemDesk();
        var db = database.Open(desk);
        desk.Open<ReferenceDataTests>(duty: null);
        var rows = await db
            .Settings.Where(s => s.Name == SettingName.DecisionDays)
            .ToListAsync(stop);
        db.Settings.Add(
            Setting.Add(
                new(SettingName.DecisionDays, "20", new(2026, 4, 1), null, "试", "市生态环境局"),
                rows
            )
        );
        await db.SaveChangesAsync(stop);

        await ReferenceData.LoadAsync(database.Open(), stop);

        var settings = await new LawBook(database.Open()).SettingsAsync(stop);
        settings.History(SettingName.DecisionDays).Count().ShouldBe(2);
        settings.On(new(2026, 4, 1)).WorkingDays(SettingName.DecisionDays).ShouldBe(20);
        settings.On(new(2026, 3, 31)).WorkingDays(SettingName.DecisionDays).ShouldBe(10);
    }

    private static async Task<(int, int, int, int)> CountsAsync(
        TestDatabase database,
        CancellationToken stop
    )
    {
        var db = database.Open();
        return (
            await db.CalendarYears.CountAsync(stop),
            await db.Settings.CountAsync(stop),
            await db.LegalBases.CountAsync(stop),
            await db.Offices.CountAsync(stop)
        );
    }
}
