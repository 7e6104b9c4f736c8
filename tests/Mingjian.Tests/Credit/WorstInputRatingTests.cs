using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.Jobs;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.UseCases;
using Mingjian.Tests.Credit.Ratings;

namespace Mingjian.Tests.Credit;

/// <summary>The worst between publicity and publication: two reviewers at once, days on which nothing ran, a January without calendar, a late ground.</summary>
[Proves("17", "18", "19.2", "20")]
public sealed class WorstInputRatingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Each has read the open objection; both sign at the same moment.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FinishReview_ByTwoOfficersAtTheSameMoment_IsFinishedOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.C);
        await bench.PostAsync();
        bench.At(2026, 3, 10);
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));

        var done = await Task.WhenAll(
            TryAsync(() => bench.FinishAsync(filed.ObjectionId, by: bench.Reviewer)),
            TryAsync(() => bench.FinishAsync(filed.ObjectionId, by: bench.Leader))
        );

        done.Count(one => one).ShouldBe(1);
        (await bench.RatingAsync(0)).OpenReviews.ShouldBe(0);
        (await bench.ObjectionAsync(filed.ObjectionId)).LetterNumber.ShouldBe(
            "渝环信函〔2026〕1号"
        );
        await using var db = bench.Open();
        (await db.JournalEntries.CountAsync(e => e.Fact == nameof(ReviewFinished), Stop)).ShouldBe(
            1
        );
    }

    /// <summary>I-06: a review that ended early does not bring the day forward.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FixResults_AfterAReviewThatEndedInTheTerm_IsOnTheLastDayOfThePublicity(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.C);
        await bench.PostAsync();
        bench.At(2026, 3, 4);
        var filed = await bench.ObjectAsync(await bench.RatingAsync(0));
        bench.At(2026, 3, 10);
        await bench.FinishAsync(filed.ObjectionId);

        var early = await bench.FixAsync();
        var refusal = await Should.ThrowAsync<RuleBroken>(() => bench.PublishAsync());
        bench.At(2026, 3, 24);
        var after = await bench.FixAsync();

        (early, after).ShouldBe((0, 1));
        refusal.Rule.ShouldBe(PublishingRules.NothingFixed);
        (await bench.RatingAsync(0)).FixedOn.ShouldBe(new DateOnly(2026, 3, 23));
    }

    /// <summary>Nothing ran from the 24th to the 26th: fixed on its own day all the same, told once, and the seven days run from there.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FixResults_MissedForThreeDays_FixesOnTheDayItself(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A, null);
        await bench.PostAsync();
        bench.At(2026, 3, 27);
        List<int> counts = [];

        foreach (var missed in new[] { 24, 25, 26, 27 })
        {
            await using var db = bench.Open();
            var job = new FixResults(db, new LawBook(db), bench.News(db));
            counts.Add((await job.RunAsync(new(2026, 3, missed), Stop)).Count);
        }

        counts.ShouldBe([2, 0, 0, 0]);
        var rating = await bench.RatingAsync(0);
        (rating.FixedOn, rating.PublicationTerm!.EndsOn).ShouldBe(
            (new DateOnly(2026, 3, 23), new DateOnly(2026, 4, 1))
        );
        await using var after = bench.Open();
        (await after.Messages.CountAsync(m => m.Title.Contains("结果已确定"), Stop)).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RemindOfRatings_MissedForThreeDays_AlarmsWithTheNextRun(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await bench.PublishedAsync();
        bench.At(2026, 4, 3);

        foreach (var missed in new[] { new DateOnly(2026, 4, 1), new(2026, 4, 2), new(2026, 4, 3) })
        {
            await using var db = bench.Open();
            await new RemindOfRatings(db, new LawBook(db), bench.News(db)).RunAsync(missed, Stop);
        }

        await using var after = bench.Open();
        var alarms = await after
            .Messages.Where(m => m.Title.Contains("共享-2026-0001"))
            .OrderBy(m => m.MessageId)
            .Select(m => m.Title)
            .ToListAsync(Stop);
        alarms.Count.ShouldBe(2, "the last day, and once that it is over");
        alarms[1].ShouldContain("2026-04-01 届满");
    }

    /// <summary>I-02: posted in December, the end is not known, nothing is fixed and nothing refused; with the calendar it goes on.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Results_IntoAJanuaryWithoutCalendar_WaitAndAreFixedWhenItIsLoaded(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        bench.At(2026, 12, 21);
        await bench.PostAsync();
        bench.At(2027, 2, 1);
        var unknown = await bench.FixAsync();
        (await bench.RatingAsync(0)).Stage.ShouldBe(RatingStage.OnNotice);

        await LoadAsync(bench);
        var known = await bench.FixAsync();

        (unknown, known).ShouldBe((0, 1));
        (await bench.RatingAsync(0)).FixedOn.ShouldBe(new DateOnly(2027, 1, 12));
    }

    /// <summary>Fixed in the last days of December: published and shared all the same, the term undetermined until the calendar comes.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PublishResults_WhoseTermRunsIntoAJanuaryWithoutCalendar_IsNotHeldUp(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        bench.At(2026, 12, 4);
        await bench.PostAsync();
        bench.At(2026, 12, 28);
        await bench.FixAsync();

        await bench.PublishAsync();

        (await bench.RatingAsync(0)).PublicationTerm!.EndsOn.ShouldBeNull();
        (await bench.InForceAsync(0))!.Grade.ShouldBe(Grade.A);
        await using var db = bench.Open();
        (await db.SharePackages.SingleAsync(Stop)).Term.EndsOn.ShouldBeNull();
        (
            await new RemindOfRatings(db, new LawBook(db), bench.News(db)).RunAsync(
                bench.Clock.Today,
                Stop
            )
        ).Count.ShouldBe(0);
        await LoadAsync(bench);
        await using var after = bench.Open();
        (await after.SharePackages.SingleAsync(Stop)).Term.EndsOn.ShouldBe(
            new DateOnly(2027, 1, 6)
        );
        (await bench.RatingAsync(0)).PublicationTerm!.EndsOn.ShouldBe(new DateOnly(2027, 1, 6));
    }

    /// <summary>The penalty was decided in 2025; in June 2026 the result of 2025 is published and in force.</summary>
    [Theory, ClassData(typeof(BothDatabases)), Proves("17(4)")]
    public async Task ConfirmDirectD_ForAPenaltyWhosePeriodIsPublished_IsDAtOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await bench.ListAsync(0);
        await bench.PublishedAsync();
        bench.At(2026, 6, 1);

        var ground = await bench.GroundAsync(0, "penalty.false-data", on: new(2025, 11, 4));
        var id = await bench.ProposeAsync(ground);
        await bench.ConfirmAsync(id);

        var span = (await bench.InForceAsync(0))!;
        (span.Grade, span.IsDirect, span.Year).ShouldBe((Grade.D, true, 2026));
        var published = await bench.RatingAsync(0);
        (published.Stage, published.Grade, published.RevokedBy).ShouldBe(
            (RatingStage.Revoked, Grade.A, id)
        );
        (await bench.RatingAsync(0, sequence: 2)).NoticeTerm!.Start.ShouldBe(
            new DateOnly(2026, 6, 1)
        );
    }

    private static async Task LoadAsync(RatingBench bench)
    {
        await using var db = bench.Open();
        await new LoadCalendar(db, db.Desk, new LawBook(db), [new RatingTerms(db)]).RunAsync(
            new(2027, "国办发明电〔2026〕1号", [new(new(2027, 1, 1), "元旦", true)]),
            Stop
        );
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception refused) when (refused is ChangedMeanwhile or RuleBroken)
        {
            return false;
        }
    }
}
