using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Indicators.UseCases;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Tests.Credit.Evaluating;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit;

/// <summary>The worst around a frozen evaluation: its set is edited or replaced, a ground of direct D is known when its period is over.</summary>
[Proves("14.2", "15")]
public sealed class WorstInputEvaluationTests
{
    private static readonly Actor Drafter = Person("起草人");
    private static readonly Actor Approver = Person("批准人");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task IndicatorSet_EditedOrReplacedAfterAFreezeUsedIt_IsRefusedAndTheScoresStand(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();
        await bench.ComputeAsync();
        var before = await bench.MemberAsync(bench.First);
        var used = (await bench.EvaluationAsync()).IndicatorSetId;
        var harder = DefaultIndicators.Content.Indicators.Single(i => i.Code == "CX05") with
        {
            Points = 40,
        };

        var edited = await Should.ThrowAsync<RuleBroken>(() =>
            AsAsync(
                database,
                Drafter,
                db => new EditIndicator(db, db.Desk).RunAsync(used, "CX05", harder, Stop)
            )
        );
        var replaced = await Should.ThrowAsync<RuleBroken>(() =>
            ReplaceAsync(database, used, harder)
        );

        (edited.Rule.Code, replaced.Rule.Code).ShouldBe(("CREDIT-15-S6", "CREDIT-15-S8"));
        (await bench.ComputeAsync()).ShouldBe(0);
        (await bench.MemberAsync(bench.First)).Score.ShouldBe(before.Score);
        await using var after = database.Open();
        var set = await after.IndicatorSets.FindOrRefuseAsync(used, Stop);
        set.Digest.ShouldBe(GradeBundle.DigestOf(DefaultIndicators.Content));
    }

    /// <summary>
    /// I-11: a penalty for false data of November 2025, known in June 2026 when 2025 is frozen. What is frozen stays; it counts in 2026, in
    /// which it was confirmed, and in no later period.
    /// </summary>
    [Theory, ClassData(typeof(BothDatabases)), Proves("17", "17(4)")]
    public async Task Ground_ConfirmedAfterItsPeriodWasFrozen_CountsInThePeriodOfItsConfirmation(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();
        bench.On(new(2026, 6, 1));

        var late = await FalseDataAsync(bench, "渝环罚〔2025〕88号");
        var fine = await bench.FineAsync("渝环罚〔2025〕89号");

        await bench.ComputeAsync();
        (await bench.MemberAsync(bench.First)).Grade.ShouldBe(Grade.C);
        (await CountedAsync(bench, 2026)).ShouldContain(late);
        (await CountedAsync(bench, 2026)).ShouldNotContain(fine, "no ground of direct D");
        (await CountedAsync(bench, 2027)).ShouldNotContain(late);
    }

    /// <summary>Known in January, before the freeze: it is a fact of 2025 like any other.</summary>
    [Theory, ClassData(typeof(BothDatabases)), Proves("17", "17(4)")]
    public async Task Ground_ConfirmedBeforeTheFreeze_CountsInItsOwnPeriodOnly(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        bench.On(new(2026, 1, 15));
        var known = await FalseDataAsync(bench, "渝环罚〔2025〕88号");
        bench.On(new(2026, 3, 20));
        await bench.OpenAsync();
        await bench.FreezeAsync();

        await bench.ComputeAsync();

        (await bench.MemberAsync(bench.First)).Grade.ShouldBe(Grade.D);
        (await CountedAsync(bench, 2026)).ShouldNotContain(known);
    }

    private static Task<Guid> FalseDataAsync(EvaluationBench bench, string number) =>
        bench.Facts.VerifiedAsync(
            bench.Facts.Entry(
                "penalty.false-data",
                FactBench.Fine(80_000, number) with
                {
                    DecidedOn = new(2025, 11, 4),
                }
            ) with
            {
                HappenedOn = new(2025, 10, 20),
            }
        );

    private static async Task<IReadOnlyList<Guid>> CountedAsync(EvaluationBench bench, int year) =>
        [.. (await bench.Facts.CountedAsync(year, new(year + 1, 2, 1))).Select(fact => fact.Id)];

    /// <summary>A set of the same day as the one that was used, to take its place.</summary>
    private static async Task ReplaceAsync(TestDatabase database, Guid used, Indicator harder)
    {
        var from = new DateOnly(2024, 1, 12);
        var id = Guid.Empty;
        await AsAsync(
            database,
            Drafter,
            async db =>
                id = await new DraftIndicatorSet(db, db.Desk, Clock).RunAsync(
                    "事后的",
                    from,
                    DraftSource.Copy(used),
                    Stop
                )
        );
        await AsAsync(
            database,
            Drafter,
            db => new EditIndicator(db, db.Desk).RunAsync(id, "CX05", harder, Stop)
        );
        await AsAsync(
            database,
            Drafter,
            db => new ProposeIndicatorSet(db, db.Desk, Clock).RunAsync(id, "补正", Stop)
        );
        await AsAsync(
            database,
            Approver,
            db => new ApproveIndicatorSet(db, db.Desk, Clock).RunAsync(id, null, Stop)
        );
    }

    private static ChinaClock Clock => new(StandingTime.On(2026, 3, 21));

    private static async Task AsAsync(
        TestDatabase database,
        Actor actor,
        Func<MingjianDb, Task> act
    )
    {
        var desk = new Desk();
        desk.Seat(actor, Viewer.Municipal);
        await using var db = database.Open(desk, Clock);
        await act(db);
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
