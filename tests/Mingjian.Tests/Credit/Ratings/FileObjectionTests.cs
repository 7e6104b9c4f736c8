using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Showing;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>异议: by anybody, in the publicity, with evidence; otherwise deemed none, with a letter (19.1).</summary>
[Proves("19.1")]
public sealed class FileObjectionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FileObjection_InTheTermWithEvidence_IsUnderReviewFromTheDayOfReceipt(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.C);
        await bench.PostAsync();
        bench.At(2026, 3, 20);

        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));

        filed.Stage.ShouldBe(ObjectionStage.UnderReview);
        filed.Number.ShouldBe("异议-2026-0001");
        var objection = await bench.ObjectionAsync(filed.ObjectionId);
        objection.ReviewTerm!.EndsOn.ShouldBe(new DateOnly(2026, 4, 13));
        ReceiptCode.Fits(filed.Code, objection.CodeHash).ShouldBeTrue();
        objection.SealedName.ShouldNotContain("李四");
        (await bench.RatingAsync(0)).Stage.ShouldBe(RatingStage.UnderReview);
        await using var db = bench.Open();
        var facts = await db.JournalEntries.Select(e => e.Content).ToListAsync(RatingBench.Stop);
        facts.ShouldAllBe(fact => !fact.Contains("李四", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FileObjection_InTheLastSecond_IsInTime_OneSecondLaterIsDeemedNone(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.C);
        await bench.PostAsync();
        bench.Time.Moment = ChinaClock.EndOf(new(2026, 3, 23)).AddSeconds(-1);

        var inTime = await bench.ObjectAsync(await bench.RatingAsync(0));
        bench.Time.Moment = bench.Time.Moment.AddSeconds(1);
        var late = await bench.ObjectAsync(await bench.RatingAsync(0));

        inTime.Stage.ShouldBe(ObjectionStage.UnderReview);
        late.Stage.ShouldBe(ObjectionStage.DeemedNone);
        var objection = await bench.ObjectionAsync(late.ObjectionId);
        objection.DeemedNoneBecause.ShouldContain("2026-03-23");
        objection.LetterNumber.ShouldBe("渝环信函〔2026〕1号");
        objection.Letter.ShouldNotBeNull();
        (await bench.RatingAsync(0)).OpenReviews.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FileObjection_WithoutEvidence_IsDeemedNone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.C);
        await bench.PostAsync();
        bench.At(2026, 3, 10);

        var filed = await bench.ObjectAsync(await bench.RatingAsync(0), evidence: []);

        filed.Stage.ShouldBe(ObjectionStage.DeemedNone);
        (await bench.RatingAsync(0)).Stage.ShouldBe(RatingStage.OnNotice);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FileObjection_InTheNameOfAnInstitution_OnlyOfItsOwnResult(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, null, Grade.B);
        await bench.PostAsync();
        bench.At(2026, 3, 10);
        var other = await bench.RatingAsync(1);

        var filed = await bench.ObjectAsync(await bench.RatingAsync(0), ObjectorKind.Institution);
        await Should.ThrowAsync<NotFound>(async () =>
        {
            await using var db = bench.OpenOwn(bench.Institutions[0]);
            await new FileObjection(db, db.Desk, bench.Clock, new(db), null!).RunAsync(
                other.RatingId,
                ObjectorKind.Institution,
                "机构",
                "电话",
                "不服。",
                [],
                RatingBench.Stop
            );
        });

        filed.Stage.ShouldBe(ObjectionStage.UnderReview); // the list of those not rated is on publicity too (I-07)
        filed.Code.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FileObjection_BeforeThePublicity_FindsNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.B);

        await Should.ThrowAsync<NotFound>(async () =>
            await bench.ObjectAsync(await bench.RatingAsync(0))
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EnterObjection_OfPaper_CountsFromTheDayOfTheStamp(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.B);
        await bench.PostAsync();
        bench.At(2026, 3, 25);
        var rating = await bench.RatingAsync(0);

        var filed = await bench.EnterAsync(rating, new(2026, 3, 20));
        var future = await Should.ThrowAsync<RuleBroken>(() =>
            bench.EnterAsync(rating, new(2026, 3, 26))
        );
        var before = await Should.ThrowAsync<RuleBroken>(() =>
            bench.EnterAsync(rating, new(2026, 3, 1))
        );

        filed.Stage.ShouldBe(ObjectionStage.UnderReview);
        (await bench.ObjectionAsync(filed.ObjectionId)).ReviewTerm!.EndsOn.ShouldBe(
            new DateOnly(2026, 4, 13)
        );
        future.Rule.ShouldBe(RatingsRules.ReceivedOutOfRange(new(2026, 3, 26)));
        before.Rule.ShouldBe(RatingsRules.ReceivedOutOfRange(new(2026, 3, 1)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TellObjector_OfWhatIsDeemedNone_KeepsHowItWasTold(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.C);
        await bench.PostAsync();
        bench.At(2026, 3, 10);
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0), evidence: []);

        await using (var db = bench.Open(bench.Scorer))
        {
            await new TellObjector(db, db.Desk, bench.Clock, bench.News(db)).RunAsync(
                filed.ObjectionId,
                "邮寄",
                RatingBench.Stop
            );
        }

        (await bench.ObjectionAsync(filed.ObjectionId)).ToldOn.ShouldBe(new DateOnly(2026, 3, 10));
    }
}
