using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Tests.Journal;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>复核: by somebody who did not score, in fifteen working days less on-site checks; a changed grade goes on publicity again.</summary>
[Proves("19.2")]
public sealed class ReviewTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FinishReview_Kept_IsAnsweredAndNotFixedBeforeTheTermEnds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 4));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));
        bench.At(2026, 3, 10);

        await bench.FinishAsync(filed.ObjectionId);

        (await bench.RatingAsync(0)).Stage.ShouldBe(RatingStage.OnNotice);
        (await bench.FixAsync()).ShouldBe(0); // the publicity still runs (I-06)
        var objection = await bench.ObjectionAsync(filed.ObjectionId);
        objection.Stage.ShouldBe(ObjectionStage.Answered);
        objection.Letter.ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("18")]
    public async Task FinishReview_ChangedGrade_GoesOnPublicityAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 20));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));
        var before = await bench.RatingAsync(0);
        bench.At(2026, 4, 10);

        await bench.FinishAsync(
            filed.ObjectionId,
            ReviewOutcome.Changed,
            await WithoutTheFineAsync(bench, before)
        );

        var rating = await bench.RatingAsync(0);
        (before.Grade, rating.Grade).ShouldBe((Grade.C, Grade.B));
        rating.Stage.ShouldBe(RatingStage.OnNotice);
        rating.NoticeId.ShouldNotBe(before.NoticeId);
        rating.NoticeTerm!.Start.ShouldBe(new DateOnly(2026, 4, 10));
        rating.ResultNumber.ShouldBe(2);
        await using var db = bench.Open();
        var result = await db.RatingResults.SingleAsync(
            r => r.RatingId == rating.RatingId && r.Number == 2,
            RatingBench.Stop
        );
        $"{GradeBundle.Read(result.Bundle).Recompute().Score}".ShouldBe(rating.Score);
        (
            await db.Notices.SingleAsync(n => n.NoticeId == rating.NoticeId, RatingBench.Stop)
        ).Cause.ShouldBe(NoticeCause.Review);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FinishReview_ByWhoScored_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 10));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.FinishAsync(filed.ObjectionId, by: bench.Scorer)
        );

        refusal.Rule.ShouldBe(RatingsRules.ReviewerScored);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FinishReview_ByTwoOfficers_TheSecondIsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 10));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));
        await bench.FinishAsync(filed.ObjectionId);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.FinishAsync(filed.ObjectionId, by: bench.Leader)
        );

        refusal.Rule.ShouldBe(RatingsRules.NotUnderReview(ObjectionStage.Answered));
        (await bench.ObjectionAsync(filed.ObjectionId)).ReviewerName.ShouldBe(bench.Reviewer.Name);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FinishReview_AtOnceByTwoWhoReadTheSame_OneIsToldToLookAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 10));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));
        await using var slow = bench.Open(bench.Leader);
        var read = await slow.Objections.SingleAsync(
            o => o.ObjectionId == filed.ObjectionId,
            RatingBench.Stop
        );
        await bench.FinishAsync(filed.ObjectionId);

        slow.Desk.Open<FinishReview>(CreditDuties.Review);
        read.Finish(bench.Leader, ReviewOutcome.Kept, "也看过了。", [], [], new(2026, 3, 10));

        await Should.ThrowAsync<ChangedMeanwhile>(() => slow.SaveChangesAsync(RatingBench.Stop));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FinishReview_ChangedWithoutCorrection_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 10));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.FinishAsync(filed.ObjectionId, ReviewOutcome.Changed, new([], [], [], false))
        );

        refusal.Rule.ShouldBe(RatingsRules.CorrectionNeeded);
        (await bench.ObjectionAsync(filed.ObjectionId)).Stage.ShouldBe(ObjectionStage.UnderReview);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AssignReviewer_WhoScored_IsRefused_AnotherAloneMayFinish(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 10));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));
        await using var db = bench.Open(bench.Scorer);
        var person = db.AddPerson("复核人");
        await db.SaveChangesAsync(RatingBench.Stop);

        await new AssignReviewer(db, db.Desk, bench.News(db)).RunAsync(
            filed.ObjectionId,
            person.Id,
            RatingBench.Stop
        );
        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.FinishAsync(filed.ObjectionId)
        );

        refusal.Rule.ShouldBe(RatingsRules.AnotherReviews("复核人"));
    }

    /// <summary>Received Fri 2026-03-20, due 2026-04-13; with four working days of on-site check in between 2026-04-17.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task StopReview_ForAnOnSiteCheck_MovesTheEndByItsWorkingDays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 20));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));

        await StopAsync(bench, filed.ObjectionId, new(2026, 3, 24), null);
        var open = await Should.ThrowAsync<RuleBroken>(() => bench.FinishAsync(filed.ObjectionId));
        await using (var db = bench.Open(bench.Reviewer))
        {
            await new ResumeReview(db, db.Desk, new LawBook(db)).RunAsync(
                filed.ObjectionId,
                new(2026, 3, 27),
                RatingBench.Stop
            );
        }

        open.Rule.ShouldBe(RatingsRules.StopStillOpen);
        (await bench.ObjectionAsync(filed.ObjectionId)).ReviewTerm!.EndsOn.ShouldBe(
            new DateOnly(2026, 4, 17)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task StopReview_OverlappingAndFromBeforeTheReceipt_CountsEachDayOnce(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await UnderReviewAsync(database, new(2026, 3, 20));
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));

        await StopAsync(bench, filed.ObjectionId, new(2026, 3, 16), new(2026, 3, 24));
        await StopAsync(bench, filed.ObjectionId, new(2026, 3, 24), new(2026, 3, 26));
        var before = await Should.ThrowAsync<RuleBroken>(() =>
            StopAsync(bench, filed.ObjectionId, new(2026, 3, 16), new(2026, 3, 20))
        );

        before.Rule.ShouldBe(RatingsRules.StopBeforeReceipt(new(2026, 3, 20)));
        (await bench.ObjectionAsync(filed.ObjectionId)).ReviewTerm!.EndsOn.ShouldBe(
            new DateOnly(2026, 4, 17)
        ); // 23 to 26 March: four days
    }

    private static async Task<RatingBench> UnderReviewAsync(TestDatabase database, DateOnly day)
    {
        var bench = await RatingBench.PrepareAsync(database, Grade.C);
        await bench.PostAsync();
        bench.At(day.Year, day.Month, day.Day);
        return bench;
    }

    private static async Task StopAsync(
        RatingBench bench,
        Guid objectionId,
        DateOnly from,
        DateOnly? to
    )
    {
        await using var db = bench.Open(bench.Reviewer);
        await new StopReview(db, db.Desk, new LawBook(db)).RunAsync(
            objectionId,
            from,
            to,
            "现场核查",
            RatingBench.Paper,
            RatingBench.Stop
        );
    }

    /// <summary>The fine does not count: 75 becomes 85.</summary>
    private static async Task<ReviewCorrection> WithoutTheFineAsync(
        RatingBench bench,
        Rating rating
    )
    {
        await using var db = bench.Open();
        var result = await db.RatingResults.SingleAsync(
            r => r.RatingId == rating.RatingId,
            RatingBench.Stop
        );
        var facts = GradeBundle.Read(result.Bundle).Input.Facts;
        return new([.. facts.Take(1).Select(f => f.Id)], [], [], false);
    }
}
