using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Indicators.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Indicators;

/// <summary>The persons at their desks, and what each of them does.</summary>
public sealed partial class IndicatorSetTests
{
    private static ChinaClock Clock => new(StandingTime.On(2026, 3, 20));

    private static async Task<Guid> ProposedAsync(TestDatabase database, string name = "2027 年版")
    {
        var setId = await DraftAsync(database, name, NextYear);
        await RenameAsync(database, setId, name);
        await ProposeAsync(database, setId);
        return setId;
    }

    private static async Task<Guid> DraftAsync(
        TestDatabase database,
        string name,
        DateOnly from,
        Actor? by = null
    )
    {
        var model = (await database.Open().IndicatorSets.HoldingOnAsync(new(2024, 1, 12), Stop))!;
        return await As<DraftIndicatorSet, Guid>(
            database,
            by ?? Drafter,
            (db, desk) => new(db, desk, Clock),
            verb => verb.RunAsync(name, from, DraftSource.Copy(model.IndicatorSetId), Stop)
        );
    }

    private static Task RenameAsync(TestDatabase database, Guid setId, string name = "改") =>
        EditAsync(database, setId, "YW11", i => i with { Name = name });

    private static Task EditAsync(
        TestDatabase database,
        Guid setId,
        string code,
        Func<Indicator, Indicator> change
    ) =>
        ChangeAsync(
            database,
            setId,
            code,
            change(DefaultIndicators.Content.Indicators.Single(i => i.Code == code))
        );

    private static Task ChangeAsync(
        TestDatabase database,
        Guid setId,
        string? code,
        Indicator? changed
    ) =>
        As<EditIndicator>(
            database,
            Drafter,
            (db, desk) => new(db, desk),
            v => v.RunAsync(setId, code, changed, Stop)
        );

    private static Task ProposeAsync(TestDatabase database, Guid setId, string? reason = null) =>
        As<ProposeIndicatorSet>(
            database,
            Drafter,
            (db, desk) => new(db, desk, Clock),
            v => v.RunAsync(setId, reason, Stop)
        );

    private static Task ApproveAsync(TestDatabase database, Guid setId, Actor? by = null) =>
        As<ApproveIndicatorSet>(
            database,
            by ?? Approver,
            (db, desk) => new(db, desk, Clock),
            v => v.RunAsync(setId, null, Stop)
        );

    private static async Task UseDefaultAsync(TestDatabase database, DateOnly until)
    {
        var db = database.Open();
        db.Desk.Open<IndicatorSetTests>(duty: null);
        (await db.IndicatorSets.SingleAsync(Stop)).Use(until);
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<string?> HoldingAsync(TestDatabase database, DateOnly day) =>
        (await database.Open().IndicatorSets.HoldingOnAsync(day, Stop))?.Name;

    private static Task As<T>(
        TestDatabase database,
        Actor actor,
        Func<Mingjian.Data.MingjianDb, Desk, T> make,
        Func<T, Task> act
    )
    {
        var desk = DeskOf(actor);
        return act(make(database.Open(desk, Clock), desk));
    }

    private static Task<TResult> As<T, TResult>(
        TestDatabase database,
        Actor actor,
        Func<Mingjian.Data.MingjianDb, Desk, T> make,
        Func<T, Task<TResult>> act
    )
    {
        var desk = DeskOf(actor);
        return act(make(database.Open(desk, Clock), desk));
    }

    private static Desk DeskOf(Actor actor)
    {
        Desk desk = new();
        desk.Seat(actor, Viewer.Municipal);
        return desk;
    }

    private static Actor Person(string name) =>
        new(
            Guid.CreateVersion7(),
            name,
            "经办",
            Guid.CreateVersion7(),
            "市生态环境局",
            new HashSet<string> { CreditDuties.EditIndicators, CreditDuties.ApproveIndicators }
        );
}
