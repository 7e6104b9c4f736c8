using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Storage;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>公示: every result of a decided evaluation at once, for fifteen working days, on the official site (I-14).</summary>
[Proves("18")]
public sealed class NoticeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PostEvaluationNotice_PutsAllResultsOnPublicity_NotRatedOnesToo(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A, Grade.C, null);

        var id = await bench.PostAsync();

        await using var db = bench.Open();
        var notice = await db.Notices.SingleAsync(Stop);
        notice.Number.ShouldBe("渝环信公〔2026〕1号");
        notice.Term.EndsOn.ShouldBe(new DateOnly(2026, 3, 23));
        notice.Address.ShouldBe($"http://127.0.0.1:1/credit/notices/{id}");
        notice.Results.ShouldBe(3);
        (await db.Ratings.CountAsync(r => r.Stage == RatingStage.OnNotice, Stop)).ShouldBe(3);
        (
            await db.NoticeLines.CountAsync(
                l => l.NoticeId == id && l.NotRated == NotRatedReason.NB,
                Stop
            )
        ).ShouldBe(1);
        (await db.Evaluations.SingleAsync(Stop)).Stage.ShouldBe(EvaluationStage.OnNotice);
        (await db.JournalEntries.CountAsync(e => e.Fact == nameof(NoticePosted), Stop)).ShouldBe(3);
        (await db.GradeSpans.AnyAsync(Stop)).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PostEvaluationNotice_Twice_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await bench.PostAsync();

        var refusal = await Should.ThrowAsync<RuleBroken>(() => bench.PostAsync());

        refusal.Rule.Clause.ShouldBe("14.2");
        await using var db = bench.Open();
        (await db.Notices.CountAsync(Stop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PostEvaluationNotice_OnTheBureausSite_NeedsAddressAndCapture(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var bench = await RatingBench.PrepareAsync(database, Grade.A);
        await OfficialSiteIsTheBureausAsync(bench);

        var refusal = await Should.ThrowAsync<RuleBroken>(() =>
            bench.PostAsync(new("https://sthjj.cq.gov.cn/1.html", null))
        );
        await bench.PostAsync(new("https://sthjj.cq.gov.cn/1.html", RatingBench.Paper));

        refusal.Rule.ShouldBe(PublishingRules.CaptureNeeded);
        await using var db = bench.Open();
        (await db.Notices.SingleAsync(Stop)).Address.ShouldBe("https://sthjj.cq.gov.cn/1.html");
    }

    /// <summary>The size of the nation: one act, one transaction.</summary>
    [Fact]
    public async Task PostEvaluationNotice_OfManyResults_IsOneNotice()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var bench = await RatingBench.PrepareAsync(
            database,
            [.. Enumerable.Repeat<Grade?>(Grade.A, 2_000)]
        );

        await bench.PostAsync();

        await using var db = bench.Open();
        (await db.Ratings.CountAsync(r => r.Stage == RatingStage.OnNotice, Stop)).ShouldBe(2_000);
        (await db.NoticeLines.CountAsync(Stop)).ShouldBe(2_000);
    }

    private static async Task OfficialSiteIsTheBureausAsync(RatingBench bench)
    {
        await using var db = bench.Open();
        await db
            .Settings.Where(s => s.Name == SettingName.OfficialSite)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, OfficialSites.Bureau), Stop);
    }
}
