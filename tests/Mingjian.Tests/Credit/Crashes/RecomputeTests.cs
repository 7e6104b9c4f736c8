using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Tests.Credit.Evaluating;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit.Crashes;

/// <summary>Every result that a whole cycle ever made, computed again from its bundle alone, is what is stored to the bit.</summary>
[Proves("14.1", "16", "20")]
public sealed class RecomputeTests : IDisposable
{
    private const int Further = 10;
    private static readonly Uri NoPeer = new("http://127.0.0.1:1");

    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"mj_{Guid.CreateVersion7():N}"
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EveryRatingOfAWholeCycle_Recomputed_IsWhatIsStored(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var site = await KilledCycle.PrepareAsync(database, folder, NoPeer);
        await FillAsync(database);

        foreach (var step in CycleSteps.All)
        {
            await step.RunAsync(database, site, TimeSpan.Zero);
        }

        await using var db = database.Open();
        var ratings = await db.Ratings.AsNoTracking().ToListAsync(Stop);
        var results = await db.RatingResults.AsNoTracking().ToListAsync(Stop);
        results.ForEach(result => ShouldRecompute(result, ratings));
        ratings
            .Where(r => r.EvaluationId is not null)
            .Select(r => (r.RatingId, r.ResultNumber))
            .ShouldBe(
                results.GroupBy(r => r.RatingId).Select(of => (of.Key, of.Max(r => r.Number))),
                ignoreOrder: true
            );
        results.Count.ShouldBe(Further + 3); // two of the cycle, and one again after its review
        results.Select(r => r.Score).Distinct().Count().ShouldBeGreaterThan(5);
        await ShouldRecomputeMembersAsync(db);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void ShouldRecompute(RatingResult result, List<Rating> ratings)
    {
        var bundle = GradeBundle.Read(result.Bundle);

        var again = bundle.Recompute();

        var isRated = again.NotRated is null;
        result.Digest.ShouldBe(bundle.Digest());
        result.Score.ShouldBe(isRated ? $"{again.Score}" : "");
        result.ScoreOrder.ShouldBe(isRated ? StoredScore.OrderOf(again.Score) : StoredScore.None);
        var rating = ratings.Single(r => r.RatingId == result.RatingId);

        if (rating.ResultNumber == result.Number)
        {
            (rating.Score, rating.ScoreOrder).ShouldBe((result.Score, result.ScoreOrder));
            (rating.Grade, rating.NotRated, rating.Veto).ShouldBe(
                (isRated ? again.Grade : null, again.NotRated, again.VetoIndicator ?? "")
            );
        }
    }

    private static async Task ShouldRecomputeMembersAsync(MingjianDb db)
    {
        var evaluation = await db.Evaluations.AsNoTracking().SingleAsync(Stop);
        var set = await new EvaluationSets(db).ContentAsync(evaluation.IndicatorSetId, Stop);
        var scorer = new MemberScorer(set);
        var members = await db
            .EvaluationMembers.AsNoTracking()
            .OrderBy(m => m.Number)
            .ToListAsync(Stop);
        members.Count.ShouldBe(Further + 2);

        foreach (var member in members)
        {
            scorer
                .Compute(member.Input)
                .ShouldBe(
                    new(member.Result, member.Score, member.ScoreOrder, member.Grade, member.Veto)
                );
            member.InputDigest.ShouldBe(GradeBundle.DigestOf(MemberScorer.Read(member.Input)));
        }
    }

    /// <summary>Further institutions, which share all kinds of facts among them; the last of them has no work.</summary>
    private static async Task FillAsync(TestDatabase database)
    {
        using var facts = new FactBench(database);
        using var bench = new EvaluationBench(database, facts);
        List<Guid> listed = [];

        for (var place = 0; place < Further; place++)
        {
            listed.Add(
                await facts.ListAsync(60 + place, $"重庆示例{place}号检测有限公司", new(2024, 3, 4))
            );
        }

        foreach (var institutionId in listed.SkipLast(1))
        {
            await bench.WorkAsync(institutionId);
        }

        foreach (var (place, kind) in FactKinds.All.Index())
        {
            await facts.VerifiedAsync(EntryOf(kind, listed[place % Further], place));
        }
    }

    private static FactEntry EntryOf(FactKind kind, Guid institutionId, int place)
    {
        var on = new DateOnly(2025, 2, 3).AddDays(place * 5);
        return new()
        {
            InstitutionId = institutionId,
            Kinds = [kind.Code],
            Title = kind.Name,
            HappenedOn = on,
            Source = kind.Sources[0],
            Evidence = [FactBench.Paper],
            Details = new()
            {
                DecidedOn = kind.Asks(FactField.DecidedOn) ? on.AddDays(3) : null,
                DocumentNumber = $"文〔2025〕{place}号",
                Penalties = kind.Heaviest.Count > 0 ? [kind.Heaviest[0]] : [],
                AmountFen = kind.Asks(FactField.Amount) ? 60_000 * FactDetails.FenPerYuan : null,
                Until =
                    !kind.Asks(FactField.Until) ? null
                    : kind.Overdue ? on.AddDays(-1)
                    : on.AddYears(1),
                Days = kind.Asks(FactField.Days) ? 40 : null,
                KeyPerson = kind.Asks(FactField.KeyPerson),
            },
        };
    }
}
