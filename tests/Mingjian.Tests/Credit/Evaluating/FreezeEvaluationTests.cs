using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>启动、冻结: who takes part, what counts, once and whole.</summary>
[Proves("14.2", "15")]
public sealed class FreezeEvaluationTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OpenEvaluation_TwiceForAPeriod_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();

        var refused = await Should.ThrowAsync<RuleBroken>(bench.OpenAsync);

        refused.Rule.ShouldBe(
            EvaluatingRules.PeriodTaken(EvaluationBench.Year.From, EvaluationBench.Year.To)
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task Freeze_TakesEveryListedInstitution_AndNamesWhyOneIsNotRated(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();

        var frozen = await bench.FreezeAsync();

        frozen.ShouldBe(2);
        var first = await bench.MemberAsync(bench.First);
        var second = await bench.MemberAsync(bench.Second);
        var input = MemberScorer.Read(first.Input);
        input.Facts.ShouldHaveSingleItem().Id.ShouldBe(bench.FactId);
        first.InputDigest.ShouldBe(GradeBundle.DigestOf(input));
        (first.NotRated, second.NotRated).ShouldBe((null, NotRatedReason.NB));
        (await bench.EvaluationAsync()).SnapshotDigest.Length.ShouldBe(64);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Freeze_Twice_IsRefusedAndChangesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();
        var digest = (await bench.EvaluationAsync()).SnapshotDigest;

        var refused = await Should.ThrowAsync<RuleBroken>(() => bench.FreezeAsync());

        refused.Rule.ShouldBe(
            EvaluatingRules.NoSuchMove(EvaluationStage.Frozen, EvaluationStage.Frozen)
        );
        (await bench.EvaluationAsync()).SnapshotDigest.ShouldBe(digest);
        (await bench.CountAsync<EvaluationMember>()).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Freeze_ByTwoOfficersAtOnce_HappensOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();

        var both = await Task.WhenAll(TryAsync(bench), TryAsync(bench));

        both.Count(done => done).ShouldBe(1);
        (await bench.CountAsync<EvaluationMember>()).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Freeze_BrokenOff_LeavesNothing_AndRunsAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            bench.FreezeUntilAsync(broken.Token)
        );

        (await bench.CountAsync<EvaluationMember>()).ShouldBe(0);
        (await bench.EvaluationAsync()).Stage.ShouldBe(EvaluationStage.Open);
        (await bench.FreezeAsync()).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task FactVerifiedAfterTheCutOff_DoesNotCount(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();

        bench.On(new(2026, 3, 21));
        await bench.FineAsync("渝环罚〔2025〕2号");

        await bench.ComputeAsync();
        (await bench.MemberAsync(bench.First)).Score.ShouldBe("72");
        await using var db = bench.Facts.Open();
        var evaluation = await bench.EvaluationAsync();
        (
            await db.Set<VerifiedFact>()
                .CountAsync(
                    f => f.JudgedAt > evaluation.CutOffAt,
                    TestContext.Current.CancellationToken
                )
        ).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CancelEvaluation_NeedsAReason_AndFreesThePeriod(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        var silent = await Should.ThrowAsync<RuleBroken>(() => bench.CancelAsync(" "));

        await bench.CancelAsync();

        silent.Rule.ShouldBe(EvaluatingRules.OpinionNeeded);
        (await bench.EvaluationAsync()).Stage.ShouldBe(EvaluationStage.Cancelled);
        (await bench.OpenAsync()).ShouldNotBe(Guid.Empty);
    }

    private static async Task<bool> TryAsync(EvaluationBench bench)
    {
        try
        {
            await bench.FreezeAsync();
            return true;
        }
        catch (Exception refused) when (refused is ChangedMeanwhile or RuleBroken)
        {
            return false;
        }
    }
}
