using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Tests.Credit.Facts;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>连续守信: published A without a gap, without measures and penalties.</summary>
[Proves("14.1")]
public sealed class ConsecutiveATests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Count_GoesBackAsLongAsEveryPeriodIsAnA(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var facts = await FactBench.PrepareAsync(database);
        await AddAsync(facts, (2023, Grade.A), (2024, Grade.A), (2025, Grade.A));

        (await CountAsync(facts)).ShouldBe(3);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Count_EndsAtAGapOrAnotherGrade(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var facts = await FactBench.PrepareAsync(database);
        await AddAsync(facts, (2022, Grade.A), (2024, Grade.A), (2025, Grade.A));

        (await CountAsync(facts)).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Count_EndsAtAPenalty(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var facts = await FactBench.PrepareAsync(database);
        await AddAsync(facts, (2024, Grade.A), (2025, Grade.A));
        await facts.VerifiedAsync(
            facts.Entry(
                "penalty.fine-or-more",
                FactBench.Fine(10_000) with
                {
                    DecidedOn = new(2025, 6, 4),
                }
            ) with
            {
                HappenedOn = new(2025, 5, 20),
            }
        );

        (await CountAsync(facts)).ShouldBe(0);
    }

    private static async Task<long> CountAsync(FactBench facts)
    {
        await using var db = facts.Open();
        var found = await new ConsecutiveA(db).ReadAsync(
            [facts.InstitutionId],
            new(2026, 1, 1),
            new(2026, 12, 31),
            Stop
        );
        return found[facts.InstitutionId].ShouldHaveSingleItem().Numerator;
    }

    private static async Task AddAsync(FactBench facts, params (int Year, Grade Grade)[] years)
    {
        await using var db = facts.Open();
        db.Desk.Open<ConsecutiveATests>(duty: null);

        foreach (var (year, grade) in years)
        {
            var evaluation = new Evaluation
            {
                BureauId = Guid.CreateVersion7(),
                Year = year,
                From = new(year, 1, 1),
                To = new(year, 12, 31),
                IndicatorSetId = Guid.CreateVersion7(),
            };
            var rating = Rating.Of(
                new()
                {
                    InstitutionId = facts.InstitutionId,
                    Number = "CQ-0041",
                    Name = "示例",
                    CreditCode = FactBench.Code,
                    Office = TestData.Yuzhong,
                    Services = "监测",
                    Year = year,
                    Sequence = 1,
                    EvaluationId = evaluation.EvaluationId,
                    Score = "95",
                    ScoreOrder = 95_000_000,
                },
                grade,
                null,
                ""
            );
            db.AddRange(evaluation, rating);
        }

        await db.SaveChangesAsync(Stop);
        await db.Ratings.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Stage, RatingStage.Published),
            Stop
        );
    }
}
