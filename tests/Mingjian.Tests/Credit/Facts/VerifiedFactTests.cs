using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Facts;

public sealed class VerifiedFactTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task EnterFact_VerifiedByAnother_CountsWithItsWeightAndEvidence_AndTellsTheInstitution(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var id = await bench.EnterAsync(
            bench.Entry("penalty.fine-or-more", FactBench.Fine(80_000))
        );
        var before = await bench.CountedAsync();

        await bench.VerifyAsync(id);

        before.ShouldBeEmpty();
        var counted = (await bench.CountedAsync()).Single();
        counted.Fits.Single().ShouldBe(new("penalty.fine-or-more", Fraction.Parse("2")));
        (counted.Id, counted.On).ShouldBe((id, new(2026, 3, 4)));
        counted.Evidence.ShouldBe([FactBench.Paper.Digest]);
        await using var db = bench.Open();
        (await db.Messages.CountAsync(m => m.OrganisationId == bench.InstitutionId, Stop)).ShouldBe(
            1
        );
        (await db.Messages.CountAsync(m => m.About == id && m.DoneAt == null, Stop)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task VerifyFact_ByTheOneWhoEnteredIt_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var id = await bench.EnterAsync(bench.Entry("finding.archive"));

        var verify = () => bench.VerifyAsync(id, FactBench.Officer);

        (await verify.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(FactRules.VerifierEntered);
        (await bench.FindAsync(id)).Stage.ShouldBe(FactStage.Entered);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.2")]
    public async Task EnterFact_WhereItDoesNotHold_IsRefusedWithTheReason(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var good = bench.Entry("finding.archive");
        (FactEntry Entry, string Code)[] bad =
        [
            (good with { HappenedOn = FactBench.ListedOn.AddDays(-1) }, "CREDIT-14-F32"),
            (good with { InstitutionId = Guid.CreateVersion7() }, "CREDIT-14-F13"),
            (good with { HappenedOn = FactBench.Today.AddDays(1) }, "CREDIT-14-F4"),
            (good with { Evidence = [] }, "CREDIT-14-F3"),
            (good with { Title = " " }, "CREDIT-14-F1"),
            (good with { Kinds = [] }, "CREDIT-14-F2"),
            (good with { Kinds = ["no.such"] }, "CREDIT-14-F28"),
            (good with { Source = FactSource.Court }, "CREDIT-14-F30"),
        ];

        foreach (var (entry, code) in bad)
        {
            var enter = () => bench.EnterAsync(entry);
            (await enter.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe(code);
        }

        var first = await bench.EnterAsync(good with { HappenedOn = FactBench.ListedOn });
        (await bench.FindAsync(first)).HappenedOn.ShouldBe(FactBench.ListedOn);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task EnterFact_TheSamePaperTwice_IsRefused_UntilTheFirstIsWithdrawn(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var first = await bench.VerifiedAsync(
            bench.Entry("penalty.fine-or-more", FactBench.Fine(1_000))
        );
        var typedOtherwise = bench.Entry(
            "penalty.false-data",
            FactBench.Fine(1_000, "渝环罚 [2026] 1号")
        );

        var again = () => bench.EnterAsync(typedOtherwise);
        (await again.ShouldThrowAsync<RuleBroken>()).Rule.Code.ShouldBe("CREDIT-14-F35");
        await WithdrawAsync(bench, first);
        var second = await bench.VerifiedAsync(typedOtherwise);

        var counted = (await bench.CountedAsync()).Single();
        (counted.Id, counted.Fits.Single().Kind).ShouldBe((second, "penalty.false-data"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task RejectFact_NeverCounts_AndTheInstitutionDoesNotSeeIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var id = await bench.EnterAsync(bench.Entry("alert.workload"));

        await using (var db = bench.OpenAs(FactBench.Reviewer))
        {
            await new RejectFact(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
                id,
                "说明合理",
                Stop
            );
        }

        (await bench.CountedAsync()).ShouldBeEmpty();
        await using var own = bench.OpenOwn();
        (await own.VerifiedFacts.Told().CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task Alert_CountsOnTheDayItWasConfirmed_OtherFindingsOnTheDayTheyHappened(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var longAgo = new DateOnly(2025, 11, 3);
        var alert = await bench.VerifiedAsync(
            bench.Entry("alert.image-reuse") with
            {
                HappenedOn = longAgo,
            }
        );
        var finding = await bench.VerifiedAsync(
            bench.Entry("finding.archive") with
            {
                HappenedOn = longAgo,
            }
        );

        var thisYear = await bench.CountedAsync(2026);
        var lastYear = await bench.CountedAsync(2025);

        thisYear
            .Single()
            .ShouldSatisfyAllConditions(
                f => f.Id.ShouldBe(alert),
                f => f.On.ShouldBe(FactBench.Today)
            );
        lastYear.Single().Id.ShouldBe(finding);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task LinkOccurrence_FoundTwice_CountsOnceWithBothEvidence_AndStandsAloneAfterwards(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var lead = await bench.VerifiedAsync(bench.Entry("finding.record-major"));
        var tip = await bench.VerifiedAsync(
            bench.Entry("tip.verified") with
            {
                Evidence = [FactBench.Paper with { Digest = new('b', 64) }],
            }
        );

        await using (var db = bench.OpenAs(FactBench.Officer))
        {
            await new LinkOccurrence(db, db.Desk).RunAsync(tip, lead, "同一事件", Stop);
        }

        var once = (await bench.CountedAsync()).Single();
        once.Id.ShouldBe(lead);
        once.Fits.Select(f => f.Kind).ShouldBe(["finding.record-major", "tip.verified"]);
        once.Evidence.Count.ShouldBe(2);

        await WithdrawAsync(bench, lead);
        (await bench.CountedAsync()).Single().Id.ShouldBe(tip);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task LinkOccurrence_ToItselfOrInAChain_IsRefused_UnlinkOccurrenceFreesIt(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var a = await bench.VerifiedAsync(bench.Entry("finding.archive"));
        var b = await bench.VerifiedAsync(bench.Entry("finding.archive"));
        var c = await bench.VerifiedAsync(bench.Entry("finding.archive"));
        await LinkAsync(bench, a, b);

        var itself = () => LinkAsync(bench, c, c);
        var chain = () => LinkAsync(bench, b, c);
        (await itself.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(FactRules.LinkToItself);
        (await chain.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(FactRules.LinkChain);
        await using (var db = bench.OpenAs(FactBench.Officer))
        {
            await new UnlinkOccurrence(db, db.Desk).RunAsync(a, "是两件事", Stop);
        }

        (await bench.CountedAsync()).Count.ShouldBe(3);
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("14.1")]
    public async Task StateOnFact_Accepted_WithdrawsIt_Refused_ItStays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await FactBench.PrepareAsync(database);
        var id = await bench.VerifiedAsync(bench.Entry("finding.archive"));

        await StateAsync(bench, id);
        var twice = () => StateAsync(bench, id);
        (await twice.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(FactRules.StatementOpen);
        var byEnterer = () => DecideAsync(bench, id, accept: true, FactBench.Officer);
        (await byEnterer.ShouldThrowAsync<RuleBroken>()).Rule.ShouldBe(FactRules.DeciderEntered);
        await DecideAsync(bench, id, accept: false, FactBench.Reviewer);
        var refused = (await bench.CountedAsync()).Count;
        await StateAsync(bench, id);
        await DecideAsync(bench, id, accept: true, FactBench.Reviewer);

        refused.ShouldBe(1);
        (await bench.CountedAsync()).ShouldBeEmpty();
        var fact = await bench.FindAsync(id);
        (fact.Stage, fact.Statement!.Outcome).ShouldBe(
            (FactStage.Withdrawn, StatementOutcome.Accepted)
        );
        await using var db = bench.Open();
        (await db.JournalEntries.CountAsync(e => e.Fact == nameof(FactStated), Stop)).ShouldBe(2);
    }

    private static async Task LinkAsync(FactBench bench, Guid fact, Guid lead)
    {
        await using var db = bench.OpenAs(FactBench.Officer);
        await new LinkOccurrence(db, db.Desk).RunAsync(fact, lead, "同一事件", Stop);
    }

    private static async Task StateAsync(FactBench bench, Guid id)
    {
        await using var db = bench.OpenOwn();
        await new StateOnFact(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
            id,
            "合同已归档，附件为扫描件。",
            [],
            Stop
        );
    }

    private static async Task DecideAsync(FactBench bench, Guid id, bool accept, Actor actor)
    {
        await using var db = bench.OpenAs(actor);
        await new DecideFactStatement(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
            id,
            accept,
            "查阅了附件",
            Stop
        );
    }

    private static async Task WithdrawAsync(FactBench bench, Guid id)
    {
        await using var db = bench.OpenAs(FactBench.Reviewer);
        await new WithdrawFact(db, bench.Clock, bench.Notifications(db), db.Desk).RunAsync(
            id,
            "决定书已撤销",
            Stop
        );
    }
}
