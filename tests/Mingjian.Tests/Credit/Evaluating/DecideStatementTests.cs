using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>预告知、陈述申辩: within the term, once; accepted it changes this input alone.</summary>
[Proves("14.2")]
public sealed class DecideStatementTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PreviewEvaluation_SendsEachInstitutionAMessageWithTheDay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);

        await bench.BringToPreviewAsync();

        await using var db = bench.Facts.Open();
        var told = await db
            .Messages.Where(m => m.DueOn == EvaluationBench.Due && m.OrganisationId != null)
            .Select(m => m.OrganisationId!.Value)
            .ToListAsync(Stop);
        told.ShouldBe([bench.First, bench.Second], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task StateOnPreview_AfterTheTerm_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        bench.On(EvaluationBench.Due.AddDays(1));

        var refused = await Should.ThrowAsync<RuleBroken>(() => bench.StateAsync());

        refused.Rule.ShouldBe(EvaluatingRules.StatementTooLate(EvaluationBench.Due));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task StateOnPreview_OnTheLastDay_IsTaken_ASecondTimeNot(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        bench.On(EvaluationBench.Due);

        await bench.StateAsync();
        var again = await Should.ThrowAsync<RuleBroken>(() => bench.StateAsync());

        again.Rule.ShouldBe(EvaluatingRules.StatedAlready);
        var member = await bench.MemberAsync(bench.First);
        (member.Statement, member.StatedOn).ShouldBe((StatementStage.Open, EvaluationBench.Due));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Accepted_TakesTheFactOut_AndComputesThisMemberAlone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        await bench.StateAsync();
        var before = await bench.MemberAsync(bench.First);

        await bench.DecideStatementAsync(
            accepted: true,
            InputCorrection.None with
            {
                TakenOut = [bench.FactId],
            }
        );

        var after = await bench.MemberAsync(bench.First);
        (before.Score, after.Score, after.Grade).ShouldBe(("72", "92", Grade.A));
        after.InputDigest.ShouldNotBe(before.InputDigest);
        after.Statement.ShouldBe(StatementStage.Accepted);
        await using var db = bench.Facts.Open();
        var change = await db.EvaluationChanges.SingleAsync(Stop);
        (change.InstitutionId, change.GradeBefore, change.GradeAfter).ShouldBe(
            (bench.First, Grade.C, Grade.A)
        );
        change.Why.ShouldHaveSingleItem().ShouldStartWith("CX05");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task NotAccepted_LeavesInputAndResult(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        await bench.StateAsync();
        var before = await bench.MemberAsync(bench.First);

        await bench.DecideStatementAsync(accepted: false, InputCorrection.None);

        var after = await bench.MemberAsync(bench.First);
        (after.Statement, after.InputDigest, after.Score).ShouldBe(
            (StatementStage.NotAccepted, before.InputDigest, before.Score)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Accepted_WithoutSayingWhatChanges_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        await bench.StateAsync();

        var nothing = await Should.ThrowAsync<RuleBroken>(() =>
            bench.DecideStatementAsync(accepted: true, InputCorrection.None)
        );
        var unknown = await Should.ThrowAsync<RuleBroken>(() =>
            bench.DecideStatementAsync(
                accepted: true,
                InputCorrection.None with
                {
                    TakenOut = [Guid.CreateVersion7()],
                }
            )
        );

        (nothing.Rule, unknown.Rule).ShouldBe(
            (EvaluatingRules.CorrectionNeeded, EvaluatingRules.NoSuchLine)
        );
        (await bench.MemberAsync(bench.First)).Statement.ShouldBe(StatementStage.Open);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decided_ByTwoOfficersAtOnce_CountsOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        await bench.StateAsync();

        var both = await Task.WhenAll(TryAsync(bench, true), TryAsync(bench, false));

        both.Count(done => done).ShouldBe(1);
    }

    private static async Task<bool> TryAsync(EvaluationBench bench, bool accepted)
    {
        try
        {
            await bench.DecideStatementAsync(
                accepted,
                InputCorrection.None with
                {
                    TakenOut = [bench.FactId],
                }
            );
            return true;
        }
        catch (Exception refused) when (refused is ChangedMeanwhile or RuleBroken)
        {
            return false;
        }
    }
}
