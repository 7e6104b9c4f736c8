using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.Jobs;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>确定、公布和共享: each result on its own day (I-06), in seven working days, to the market regulator.</summary>
[Proves("20")]
public sealed class PublicationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Publicity to 2026-03-23, review finished 2026-04-13: fixed that day, to be published by 2026-04-22.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FixResults_OnTheLaterOfPublicityAndReview_ForEachInstitution(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.C, Grade.A);
        await bench.PostAsync();
        bench.At(2026, 3, 20);
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));
        bench.At(2026, 3, 23);
        (await bench.FixAsync()).ShouldBe(0); // the last day runs to 24:00
        bench.At(2026, 3, 24);
        (await bench.FixAsync()).ShouldBe(1);
        bench.At(2026, 4, 13);
        await bench.FinishAsync(filed.ObjectionId);
        bench.At(2026, 4, 14);

        (await bench.FixAsync()).ShouldBe(1);

        var (reviewed, quiet) = (await bench.RatingAsync(0), await bench.RatingAsync(1));
        (reviewed.FixedOn, reviewed.PublicationTerm!.EndsOn).ShouldBe(
            (new DateOnly(2026, 4, 13), new DateOnly(2026, 4, 22))
        );
        quiet.FixedOn.ShouldBe(new DateOnly(2026, 3, 23));
        (await bench.FixAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PublishResults_PutsThemInForceAndMakesThePackage(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A, Grade.C, null);

        await bench.PublishedAsync();

        await using var db = bench.Open();
        (await db.GradeSpans.CountAsync(s => s.UntilAt == null, Stop)).ShouldBe(3);
        (await db.Evaluations.SingleAsync(Stop)).Stage.ShouldBe(EvaluationStage.Published);
        var package = await db.SharePackages.SingleAsync(Stop);
        package.Number.ShouldBe("共享-2026-0001");
        package.Digest.ShouldBe(SharePackage.DigestOf(package.Content));
        package.Term.EndsOn.ShouldBe(new DateOnly(2026, 4, 1));
        var content = ShareContent.Read(package.Content);
        content.Results.Select(r => r.Grade).ShouldBe([Grade.A, Grade.C, null]);
        using var book = new MemoryStream();
        content.WriteWorkbook(book, package.Digest);
        book.Length.ShouldBeGreaterThan(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PublishResults_WithOneThatIsNotFixed_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await bench.PostAsync();
        var rating = await bench.RatingAsync(0);

        var one = await Should.ThrowAsync<RuleBroken>(() => bench.PublishAsync(rating.RatingId));
        var none = await Should.ThrowAsync<RuleBroken>(() => bench.PublishAsync());

        one.Rule.ShouldBe(RatingsRules.NotLapsed(1));
        none.Rule.ShouldBe(PublishingRules.NothingFixed);
    }

    /// <summary>I-11: one confirmed in the period ends with its result; one confirmed later stays.</summary>
    [Theory, ClassData(typeof(BothDatabases)), Proves("17")]
    public async Task PublishResults_EndsDirectDsOfThePeriod_AndLeavesLaterOnes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A, Grade.B);
        await bench.ListAsync(0);
        await bench.ListAsync(1);
        bench.At(2025, 9, 1);
        var ofThePeriod = await EarlierDirectDAsync(bench, 0);
        bench.At(2026, 2, 2);
        var later = await EarlierDirectDAsync(bench, 1);

        await bench.PublishedAsync();

        (await bench.DirectAsync(ofThePeriod)).Stage.ShouldBe(DirectDStage.Ended);
        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.A);
        (await bench.DirectAsync(later)).Stage.ShouldBe(DirectDStage.InForce);
        (await bench.InForceAsync(1))!.Grade.ShouldBe(Grade.D);

        await bench.LiftAsync(later);

        (await bench.InForceAsync(1))!.Grade.ShouldBe(Grade.B);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AcknowledgePackage_NamesTheDigest_AndEndsTheEvaluation(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await bench.PublishedAsync();
        await using var db = bench.Open(bench.Leader);
        var package = await new TakePackage(db, db.Desk, bench.Clock).RunAsync(
            "共享-2026-0001",
            "接口",
            Stop
        );
        package.Stage.ShouldBe(ShareStage.Sent);
        var acknowledge = new AcknowledgePackage(db, db.Desk, bench.Clock, bench.News(db));

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            acknowledge.RunAsync(package.Number, "市市场监管局", new('0', 64), [], Stop)
        );
        await acknowledge.RunAsync(
            package.Number,
            "市市场监管局",
            package.Digest,
            [new("91500000MA00000001", "该机构已注销")],
            Stop
        );

        refusal.Rule.ShouldBe(PublishingRules.OtherDigest);
        (await db.SharePackages.SingleAsync(Stop)).Stage.ShouldBe(ShareStage.Acknowledged);
        (await db.Evaluations.SingleAsync(Stop)).Stage.ShouldBe(EvaluationStage.Shared);
        (await db.Messages.AnyAsync(m => m.Title.Contains("1 处不一致"), Stop)).ShouldBeTrue();
    }

    /// <summary>A real peer: it takes the package, or is away and is tried again later.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PushPackages_ToAPeer_DeliversIt_WhenItIsAwayTriesAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var peer = new HookPeer();
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        bench.Target = new(new(peer.Address));
        await bench.PublishedAsync();
        peer.Answer = "500 Oops";

        (await PushAsync(bench)).ShouldBe(0);
        bench.Time.Moment = bench.Time.Moment.Add(Outgoing.Waits[0]);
        peer.Answer = "204 No Content";
        (await PushAsync(bench)).ShouldBe(1);

        await using var db = bench.Open();
        var package = await db.SharePackages.SingleAsync(Stop);
        package.Stage.ShouldBe(ShareStage.Sent);
        peer.Received.Count.ShouldBe(2);
        peer.Received.Last().Body.ShouldBe(package.Content);
        peer.Received.Last().Headers[PackageOutbox.Digest].ShouldBe(package.Digest);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RemindOfRatings_BeforeTheSevenWorkingDaysEnd_AlarmsOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await bench.PublishedAsync();
        bench.At(2026, 3, 31);
        await using var db = bench.Open();
        var job = new RemindOfRatings(db, new LawBook(db), bench.News(db));

        var first = await job.RunAsync(bench.Clock.Today, Stop);
        var again = await job.RunAsync(bench.Clock.Today, Stop);

        (first.Count, again.Count).ShouldBe((1, 0));
        (
            await db.Messages.AnyAsync(
                m => m.Title.Contains("尚未送达") && m.DueOn == new DateOnly(2026, 4, 1),
                Stop
            )
        ).ShouldBeTrue();
    }

    private static async Task<int> PushAsync(RatingBench bench)
    {
        await using var db = bench.Open();
        using var client = new PackageClient(bench.Target);
        var outbox = new PackageOutbox(
            db,
            new(db, bench.Time),
            bench.Target,
            client,
            bench.News(db),
            bench.Clock
        );
        return (await new PushPackages(outbox).RunAsync(bench.Clock.Today, Stop)).Count;
    }

    /// <summary>A direct D while the result of 2025 is not decided: the result is not there yet to be revoked.</summary>
    private static async Task<Guid> EarlierDirectDAsync(RatingBench bench, int place)
    {
        var rating = await bench.RatingAsync(place);
        await using (var db = bench.Open())
        {
            await db
                .Ratings.Where(r => r.RatingId == rating.RatingId)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.DirectDId, Guid.Empty), Stop);
        }

        var id = await bench.DirectDAsync(place, "penalty.false-data");
        await using (var db = bench.Open())
        {
            await db
                .Ratings.Where(r => r.RatingId == rating.RatingId)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.DirectDId, (Guid?)null), Stop);
        }

        return id;
    }
}
