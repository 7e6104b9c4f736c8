using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Contract;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;
using Mingjian.Regulation.UseCases;

namespace Mingjian.Tests.Regulation.UseCases;

[Proves("23")]
public sealed class LoadCalendarTests
{
    private const string Source =
        "国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）";

    private static readonly CalendarPaper Paper = new(
        2027,
        Source,
        [
            new(new(2027, 1, 1), "元旦", IsOffDay: true),
            new(new(2027, 10, 1), "国庆节", IsOffDay: true),
        ]
    );

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_OfTheNextYear_IsJournalledAndCounts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;

        var loading = await Load(database).RunAsync(Paper, stop);

        loading.AlreadyLoaded.ShouldBeFalse();
        var calendar = await new LawBook(database.Open()).CalendarAsync(stop);
        calendar.Papers.Select(p => p.Year).ShouldBe([2024, 2025, 2026, 2027]);
        Term.WorkingDays(new(2026, 12, 20), 15, calendar)
            .EndsOn.ShouldBe(new DateOnly(2027, 1, 11));
        var entry = await database
            .Open()
            .JournalEntries.SingleAsync(e => e.Fact == nameof(CalendarLoaded), stop);
        entry.Stream.ShouldBe(Office.StreamOf(Office.Municipal));
        entry.Content.ShouldContain("国办发明电〔2026〕9号");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_Twice_ChangesNothingTheSecondTime(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        await Load(database).RunAsync(Paper, stop);

        var again = await Load(database).RunAsync(Paper, stop);

        again.AlreadyLoaded.ShouldBeTrue();
        var db = database.Open();
        (await db.CalendarYears.CountAsync(y => y.Year == 2027, stop)).ShouldBe(1);
        (await db.JournalEntries.CountAsync(stop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_OfAnotherPaperForALoadedYear_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        await Load(database).RunAsync(Paper, stop);
        var other = Paper with { Days = [Paper.Days[0]] };

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            Load(database).RunAsync(other, stop)
        );

        refused.Rule.Code.ShouldBe("REGULATION-23-1");
        refused.Message.ShouldContain(Source);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_OfAPaperThatReplacesTheYears_StandsInItsPlace(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;
        await Load(database).RunAsync(Paper, stop);
        var amended = Paper with
        {
            Source = "国务院办公厅关于调整2027年元旦假期的通知（国办发明电〔2026〕11号）",
            Days = [.. Paper.Days, new(new(2027, 1, 4), "元旦", IsOffDay: true)],
            Replaces = Source,
        };

        await Load(database).RunAsync(amended, stop);

        var calendar = await new LawBook(database.Open()).CalendarAsync(stop);
        calendar.IsWorked(new(2027, 1, 4)).ShouldBe(false);
        (await database.Open().CalendarYears.CountAsync(y => y.Year == 2027, stop)).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_OfAPaperThatReplacesAnother_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var stop = TestContext.Current.CancellationToken;

        var refused = await Should.ThrowAsync<RuleBroken>(() =>
            Load(database).RunAsync(Paper with { Replaces = "某通知" }, stop)
        );

        refused.Rule.Code.ShouldBe("REGULATION-23-2");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_ByWhoLacksTheDuty_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var desk = new Desk();
        var db = database.Open(desk);

        await Should.ThrowAsync<DutyMissing>(() =>
            new LoadCalendar(db, desk, new(db), []).RunAsync(
                Paper,
                TestContext.Current.CancellationToken
            )
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_TellsWhichUndeterminedTermsGotTheirEnd(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var term = Term.WorkingDays(new(2026, 12, 20), 15, ReferenceFiles.Calendar);

        var loading = await Load(database, new Held(term))
            .RunAsync(Paper, TestContext.Current.CancellationToken);

        loading.Moved.ShouldBe([
            new(Guid.Empty, "复核", Before: null, After: new DateOnly(2027, 1, 11)),
        ]);
    }

    private static LoadCalendar Load(TestDatabase database, params ITermHolder[] holders)
    {
        var desk = TestDatabase.SystemDesk();
        var db = database.Open(desk);
        return new(db, desk, new(db), holders);
    }

    /// <summary>A room with one term.</summary>
    private sealed class Held(Term term) : ITermHolder
    {
        public Task<IReadOnlyList<TermMoved>> RecomputeAsync(
            WorkingCalendar calendar,
            CancellationToken stop
        )
        {
            var (before, after) = (term.EndsOn, term.In(calendar).EndsOn);
            IReadOnlyList<TermMoved> moved =
                before == after ? [] : [new(Guid.Empty, "复核", before, after)];
            return Task.FromResult(moved);
        }
    }
}
