using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>计分: exact, in batches that go on where they broke off, again with what changed.</summary>
[Proves("14.2", "16")]
public sealed class ComputeEvaluationTests
{
    [Theory, ClassData(typeof(BothDatabases)), Proves("16(3)")]
    public async Task Compute_GivesScoreAndGrade_AndNoneToWhoIsNotRated(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();

        await bench.ComputeAsync();

        var first = await bench.MemberAsync(bench.First);
        var second = await bench.MemberAsync(bench.Second);
        (first.Score, first.ScoreOrder, first.Grade).ShouldBe(("72", 72_000_000, Grade.C));
        (second.Score, second.ScoreOrder, second.Grade).ShouldBe(("", -1, null));
        var evaluation = await bench.EvaluationAsync();
        (evaluation.Stage, evaluation.ComputedMembers, evaluation.IsComputing).ShouldBe(
            (EvaluationStage.Computed, 2, false)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Compute_BrokenOff_GoesOnWhereItWas(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();
        await bench.AsAsync(
            bench.Officer,
            async db =>
            {
                db.Desk.Open<ComputeEvaluationTests>(duty: null);
                var begun = await db.Evaluations.SingleAsync(TestContext.Current.CancellationToken);
                begun.BeginComputing(); // and then the power went
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        );

        await bench.ComputeAsync();

        var evaluation = await bench.EvaluationAsync();
        (evaluation.Computation, evaluation.ComputedMembers).ShouldBe((1, 2));
        (await bench.MemberAsync(bench.First)).Computation.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Compute_Again_FindsNothingChanged(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();
        await bench.ComputeAsync();

        var changed = await bench.ComputeAsync();

        changed.ShouldBe(0);
        (await bench.EvaluationAsync()).Computation.ShouldBe(2);
        (await bench.CountAsync<EvaluationChange>()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Compute_AfterAResultWasTamperedWith_ReportsWhoChanged(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();
        await bench.ComputeAsync();
        var member = await bench.MemberAsync(bench.First);
        await using (var db = bench.Facts.Open())
        {
            await db
                .EvaluationMembers.Where(m => m.MemberId == member.MemberId)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(m => m.Score, "100")
                            .SetProperty(
                                m => m.Result,
                                member.Result.Replace("\"score\":\"72\"", "\"score\":\"100\"")
                            ),
                    TestContext.Current.CancellationToken
                );
        }

        var changed = await bench.ComputeAsync();

        changed.ShouldBe(1);
        await using var after = bench.Facts.Open();
        var change = await after.EvaluationChanges.SingleAsync(
            TestContext.Current.CancellationToken
        );
        (change.ScoreBefore, change.ScoreAfter, change.Number).ShouldBe(
            ("100", "72", member.Number)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preview_WhileAComputationIsUnfinished_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();
        await bench.FreezeAsync();
        await bench.ComputeAsync();
        await bench.AsAsync(
            bench.Officer,
            async db =>
            {
                var begun = await db.Evaluations.SingleAsync(TestContext.Current.CancellationToken);
                begun.BeginComputing();
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        );

        (await RefusedAsync(() => bench.PreviewAsync())).ShouldBe(
            EvaluatingRules.StillComputing(0, 2)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evaluation_InAYearWithoutACalendar_IsNotHeldUp(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        bench.On(new(2028, 1, 10));
        await bench.OpenAsync();
        await bench.FreezeAsync();
        await bench.ComputeAsync();

        await bench.PreviewAsync(new(2028, 1, 20));

        (await bench.EvaluationAsync()).StatementDueOn.ShouldBe(new(2028, 1, 20));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EveryStepOutOfOrder_IsRefusedWithTheReason(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.OpenAsync();

        (await RefusedAsync(() => bench.ComputeAsync())).ShouldBe(
            EvaluatingRules.NoSuchMove(EvaluationStage.Open, EvaluationStage.Computed)
        );
        (await RefusedAsync(() => bench.PreviewAsync())).ShouldBe(
            EvaluatingRules.NoSuchMove(EvaluationStage.Open, EvaluationStage.Previewed)
        );
        (await RefusedAsync(bench.CloseAsync)).ShouldBe(
            EvaluatingRules.NoSuchMove(EvaluationStage.Open, EvaluationStage.Proposed)
        );
        (await RefusedAsync(() => bench.ReviewAsync())).ShouldBe(
            EvaluatingRules.NoSuchMove(EvaluationStage.Open, EvaluationStage.Reviewed)
        );
        (await RefusedAsync(() => bench.DecideAsync())).ShouldBe(
            EvaluatingRules.NoSuchMove(EvaluationStage.Open, EvaluationStage.Decided)
        );
        (await RefusedAsync(bench.SendBackAsync)).ShouldBe(
            EvaluatingRules.NoSuchMove(EvaluationStage.Open, EvaluationStage.Proposed)
        );
        (await bench.EvaluationAsync()).Stage.ShouldBe(EvaluationStage.Open);
    }

    private static async Task<Rule> RefusedAsync(Func<Task> act) =>
        (await Should.ThrowAsync<RuleBroken>(act)).Rule;
}
