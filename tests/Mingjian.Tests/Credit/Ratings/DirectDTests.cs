using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>直接评定: two persons, D at once everywhere, publicity and objection follow; reinstated when the judgment falls.</summary>
[Proves("17")]
public sealed class DirectDTests
{
    [Theory, ClassData(typeof(BothDatabases)), Proves("17(1)")]
    public Task ConfirmDirectD_EnvironmentalCrime_IsDAtOnce(DatabaseKind kind) =>
        IsDAtOnceAsync(kind, "judgment.environmental-crime", "17(1)", "VT01");

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(2)")]
    public Task ConfirmDirectD_ProcurementBan_IsDAtOnce(DatabaseKind kind) =>
        IsDAtOnceAsync(kind, "procurement.banned", "17(2)", "VT02");

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(3)")]
    public Task ConfirmDirectD_PermitByFraud_IsDAtOnce(DatabaseKind kind) =>
        IsDAtOnceAsync(kind, "permit.revoked-for-fraud", "17(3)", "VT03");

    /// <summary>Also for a penalty of a period whose result is published already.</summary>
    [Theory, ClassData(typeof(BothDatabases)), Proves("17(4)")]
    public Task ConfirmDirectD_FalseData_IsDAtOnce(DatabaseKind kind) =>
        IsDAtOnceAsync(kind, "penalty.false-data", "17(4)", "VT04");

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(5)")]
    public Task ConfirmDirectD_InspectionRefusedUnperformed_IsDAtOnce(DatabaseKind kind) =>
        IsDAtOnceAsync(kind, "penalty.inspection-refused-unperformed", "17(5)", "VT05");

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(6)")]
    public Task ConfirmDirectD_PenaltyUnperformed_IsDAtOnce(DatabaseKind kind) =>
        IsDAtOnceAsync(kind, "penalty.unperformed", "17(6)", "VT06");

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(7)")]
    public Task ConfirmDirectD_UntrueAndRefused_IsDAtOnce(DatabaseKind kind) =>
        IsDAtOnceAsync(kind, "information.untrue-refused", "17(7)", "VT07");

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(8)")]
    public Task ConfirmDirectD_SeriousDishonesty_IsDAtOnce(DatabaseKind kind) =>
        IsDAtOnceAsync(kind, "list.serious-dishonesty", "17(8)", "VT08");

    [Theory, ClassData(typeof(BothDatabases)), Proves("17(7)")]
    public async Task ProposeDirectD_UntrueAndRefusedWithoutThreePapers_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await PublishedAsync(database);
        var fact = await bench.GroundAsync(0, "information.untrue-refused", papers: 2);

        var refusal = await Should.ThrowAsync<RuleBroken>(() => bench.ProposeAsync(fact));

        refusal.Rule.ShouldBe(RatingsRules.RefusalPapersNeeded);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ConfirmDirectD_ByTheProposer_IsRefusedAndChangesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await PublishedAsync(database);
        var id = await bench.ProposeAsync(await bench.GroundAsync(0, "penalty.false-data"));

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.ConfirmAsync(id, bench.Scorer)
        );

        refusal.Rule.ShouldBe(RatingsRules.SecondPersonNeeded);
        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.A);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ProposeDirectD_OfAGroundThatIsOpen_IsRefused_AfterItWasDroppedNot(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await PublishedAsync(database);
        var fact = await bench.GroundAsync(0, "penalty.false-data");
        var id = await bench.ProposeAsync(fact);

        var refusal = await Should.ThrowAsync<RuleBroken>(() => bench.ProposeAsync(fact));
        await using (var db = bench.Open(bench.Leader))
        {
            await new DropDirectD(db, db.Desk, bench.News(db)).RunAsync(
                id,
                "文书未生效。",
                RatingBench.Stop
            );
        }

        refusal.Rule.ShouldBe(RatingsRules.GroundUsed);
        (await bench.DirectAsync(id)).Stage.ShouldBe(DirectDStage.Dropped);
        (await bench.ProposeAsync(fact)).ShouldNotBe(id);
    }

    /// <summary>I-20.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ConfirmDirectD_WhereNothingIsRated_IsD(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await bench.ListAsync(1);

        var id = await bench.DirectDAsync(1, "penalty.false-data");

        (await bench.InForceAsync(1))!.Grade.ShouldBe(Grade.D);
        (await bench.DirectAsync(id)).RevokedRatingId.ShouldBeNull();
        (await bench.RatingAsync(1, sequence: 2)).Stage.ShouldBe(RatingStage.OnNotice);
    }

    /// <summary>I-05: in force before and during the publicity, which can be objected to.</summary>
    [Theory, ClassData(typeof(BothDatabases)), Proves("18", "19.1")]
    public async Task ConfirmDirectD_IsOnPublicityAndMayBeObjectedTo_InForceMeanwhile(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await PublishedAsync(database);
        bench.At(2026, 6, 1);
        var id = await bench.DirectDAsync(0, "penalty.false-data");
        var direct = await bench.RatingAsync(0, sequence: 2);

        var filed = await bench.ObjectAsync(direct);

        filed.Stage.ShouldBe(ObjectionStage.UnderReview);
        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.D);

        await bench.FinishAsync(filed.ObjectionId, ReviewOutcome.Changed);

        (await bench.DirectAsync(id)).Stage.ShouldBe(DirectDStage.Lifted);
        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.A);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LiftDirectD_ReinstatesWhatItRevoked_AndPutsItOnPublicity(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await PublishedAsync(database);
        bench.At(2026, 6, 1);
        var id = await bench.DirectDAsync(0, "judgment.environmental-crime");
        bench.At(2026, 9, 1);

        await bench.LiftAsync(id);

        var first = await bench.RatingAsync(0);
        first.Stage.ShouldBe(RatingStage.OnNotice);
        (await bench.RatingAsync(0, sequence: 2)).Stage.ShouldBe(RatingStage.Revoked);
        var span = (await bench.InForceAsync(0))!;
        (span.Grade, span.RatingId).ShouldBe((Grade.A, first.RatingId));
        await using var db = bench.Open();
        var history = await db
            .GradeSpans.OrderBy(s => s.FromAt)
            .Select(s => s.Grade)
            .ToListAsync(RatingBench.Stop);
        history.ShouldBe([Grade.A, Grade.D, Grade.A]);
        (
            await db
                .Notices.OrderBy(n => n.PostedAt)
                .Select(n => n.Cause)
                .ToListAsync(RatingBench.Stop)
        ).ShouldBe([NoticeCause.Evaluation, NoticeCause.DirectD, NoticeCause.Reinstatement]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LiftDirectD_WhileAnotherGroundStands_StaysD(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await PublishedAsync(database);
        bench.At(2026, 6, 1);
        var first = await bench.DirectDAsync(0, "judgment.environmental-crime");
        bench.At(2026, 6, 2);
        var second = await bench.DirectDAsync(0, "penalty.false-data");

        await bench.LiftAsync(first);

        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.D);
        (await bench.RatingAsync(0)).RevokedBy.ShouldBe(second);

        await bench.LiftAsync(second);

        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.A);
    }

    /// <summary>What is on its way is revoked too, and goes on publicity anew when the judgment falls.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ConfirmDirectD_DuringPublicity_RevokesTheResultOnItsWay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.B);
        await bench.ListAsync(0);
        await bench.PostAsync();
        bench.At(2026, 3, 10);

        var id = await bench.DirectDAsync(0, "penalty.false-data");

        (await bench.RatingAsync(0)).Stage.ShouldBe(RatingStage.Revoked);
        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.D);

        await bench.LiftAsync(id);

        var rating = await bench.RatingAsync(0);
        (rating.Stage, rating.NoticeTerm!.Start).ShouldBe(
            (RatingStage.OnNotice, new DateOnly(2026, 3, 10))
        );
        (await bench.InForceAsync(0)).ShouldBeNull();
    }

    private static async Task IsDAtOnceAsync(
        DatabaseKind kind,
        string ground,
        string clause,
        string indicator
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await PublishedAsync(database);
        bench.At(2026, 6, 1);
        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.A);

        var id = await bench.DirectDAsync(0, ground);

        var direct = await bench.DirectAsync(id);
        (direct.Clause, direct.Indicator, direct.Stage).ShouldBe(
            (clause, indicator, DirectDStage.InForce)
        );
        var (before, after) = (await bench.RatingAsync(0), await bench.RatingAsync(0, sequence: 2));
        before.Stage.ShouldBe(RatingStage.Revoked);
        (after.Grade, after.Stage, after.Veto).ShouldBe((Grade.D, RatingStage.OnNotice, indicator));
        after.NoticeTerm!.Start.ShouldBe(new DateOnly(2026, 6, 1));
        var span = (await bench.InForceAsync(0))!;
        (span.Grade, span.IsDirect, span.RatingId).ShouldBe((Grade.D, true, after.RatingId));
    }

    private static async Task<RatingBench> PublishedAsync(TestDatabase database)
    {
        var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await bench.ListAsync(0);
        await bench.PublishedAsync();
        return bench;
    }
}
