using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Regulation;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>初评、审核、集体审定: each by another person, in their order, and the ratings that come of it.</summary>
[Proves("14.2")]
public sealed class DecideEvaluationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("3.2")]
    public async Task ProposeGrade_OnlyByTheDistrictThatLeads(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        var member = await bench.MemberAsync(bench.First);

        var other = await Should.ThrowAsync<RuleBroken>(() =>
            bench.ProposeAsync(office: "500199", members: [member.MemberId])
        );
        var silent = await Should.ThrowAsync<RuleBroken>(() =>
            bench.ProposeAsync(agrees: false, members: [member.MemberId])
        );
        await bench.ProposeAsync(agrees: false, "罚款金额应为五万元。", members: [member.MemberId]);

        other.Rule.ShouldBe(EvaluatingRules.NoneProposed); // to another district it does not exist
        silent.Rule.ShouldBe(EvaluatingRules.OpinionNeeded);
        var proposed = await bench.MemberAsync(bench.First);
        (proposed.ProposalAgrees, proposed.Proposal).ShouldBe((false, "罚款金额应为五万元。"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("3.2")]
    public async Task ProposeGrade_ForAllAtOnce_LeavesOutWhoseStatementWaits(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        await bench.StateAsync();

        await Should.ThrowAsync<RuleBroken>(() => ProposeFirstAsync(bench));
        await bench.DecideStatementAsync(accepted: false, InputCorrection.None);
        await bench.ProposeAsync();

        (await bench.MemberAsync(bench.First)).ProposalAgrees.ShouldBe(true);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("3.2")]
    public async Task CloseProposals_BeforeTheTermOrWithAnOpenStatement_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        await bench.StateAsync();
        var early = await Should.ThrowAsync<RuleBroken>(bench.CloseAsync);
        bench.On(EvaluationBench.Due.AddDays(1));

        var open = await Should.ThrowAsync<RuleBroken>(bench.CloseAsync);

        early.Rule.ShouldBe(EvaluatingRules.StatementTermRuns(EvaluationBench.Due));
        open.Rule.ShouldBe(EvaluatingRules.StatementsOpen(1));
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("3.1")]
    public async Task SendBackEvaluation_LetsTheDistrictsProposeAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToReviewAsync();
        var closed = await Should.ThrowAsync<RuleBroken>(() => bench.ProposeAsync());

        await bench.SendBackAsync();
        await bench.ProposeAsync();
        await bench.ReviewAsync();

        closed.Rule.ShouldBe(EvaluatingRules.NotProposing(EvaluationStage.Proposed));
        (await bench.EvaluationAsync()).Stage.ShouldBe(EvaluationStage.Reviewed);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("3.1")]
    public async Task ReviewAndDecision_ByWhoScoredOrReviewed_AreRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToReviewAsync();
        var both = new HashSet<string> { CreditDuties.ReviewEvaluation, CreditDuties.Decide };
        var scored = await Should.ThrowAsync<RuleBroken>(() =>
            bench.ReviewAsync(bench.Officer with { Duties = both })
        );
        await bench.ReviewAsync();

        var reviewed = await Should.ThrowAsync<RuleBroken>(() =>
            bench.DecideAsync(bench.Reviewer with { Duties = both })
        );

        (scored.Rule, reviewed.Rule).ShouldBe(
            (EvaluatingRules.ReviewerScored, EvaluatingRules.DeciderReviewed)
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("16")]
    public async Task Decision_MakesARatingWithItsBundle_ForEveryMember(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToReviewAsync();
        await bench.ReviewAsync();

        (await bench.DecideAsync()).ShouldBe(2);

        await using var db = bench.Facts.Open();
        var ratings = await db.Ratings.OrderBy(r => r.Number).ToListAsync(Stop);
        ratings
            .Select(r => (r.InstitutionId, r.Grade, r.NotRated, r.Stage))
            .ShouldBe([
                (bench.First, Grade.C, null, RatingStage.Scored),
                (bench.Second, null, NotRatedReason.NB, RatingStage.Scored),
            ]);
        var results = await db.RatingResults.OrderBy(r => r.RatingId).ToListAsync(Stop);
        results.Count.ShouldBe(2);
        var bundles = results.ConvertAll(r => GradeBundle.Read(r.Bundle));
        bundles.ForEach(bundle => bundle.Recompute());
        results.ShouldAllBe(r => r.Digest == GradeBundle.Read(r.Bundle).Digest());
        (await bench.EvaluationAsync()).Steps[^1].Document.ShouldBe(EvaluationBench.Minutes);
        var reader = new BundleReader(db, new EvaluationSets(db));
        (await reader.FindAsync(ratings[0].Number, 2025, Stop)).ShouldBe(
            results.Single(r => r.RatingId == ratings[0].RatingId).Bundle
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("16")]
    public async Task Bundle_OfARunningEvaluation_IsTheMembers(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToPreviewAsync();
        var member = await bench.MemberAsync(bench.First);

        await using var db = bench.Facts.Open();
        var bundle = await new BundleReader(db, new EvaluationSets(db)).FindAsync(
            member.Number,
            2025,
            Stop
        );

        var read = GradeBundle.Read(bundle!);
        read.Digests.Input.ShouldBe(member.InputDigest);
        $"{read.Recompute().Score}".ShouldBe(member.Score);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Minutes_AreSeenByOfficers_NotByInstitutions(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await EvaluationBench.PrepareAsync(database);
        await bench.BringToReviewAsync();
        await bench.ReviewAsync();
        await bench.DecideAsync();
        var digest = EvaluationBench.Minutes.Digest;

        await using var officer = bench.Facts.OpenAs(FactBench.Officer);
        await using var own = bench.Facts.OpenOwn();

        (await new MinutesFiles(officer).FindAsync(digest, Stop)).ShouldBe(EvaluationBench.Minutes);
        (await new MinutesFiles(own).FindAsync(digest, Stop)).ShouldBeNull();
    }

    private static async Task<int> ProposeFirstAsync(EvaluationBench bench) =>
        await bench.ProposeAsync(members: [(await bench.MemberAsync(bench.First)).MemberId]);
}
