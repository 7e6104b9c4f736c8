using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Facts;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Bench.Credit;

/// <summary>Verified facts spread over the institutions and the days of a period.</summary>
internal static class BenchFacts
{
    private const int Portion = 5_000;

    private static readonly string[] Kinds =
    [
        "finding.record-minor",
        "finding.record-major",
        "finding.quality-control",
        "finding.capability",
    ];

    private static readonly Actor Enterer = Person("经办");
    private static readonly Actor Verifier = Person("审核");

    public static async Task FillAsync(BenchDatabase database, int count, EvaluationPeriod period)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var ids = await db
            .ProfileSpans.AsNoTracking()
            .Where(p => p.KnownTo == ISpan.Ever && p.Standing == Standing.InList)
            .Select(p => p.InstitutionId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync();
        var days = period.To.DayNumber - period.From.DayNumber;

        foreach (var portion in Enumerable.Range(0, count).Chunk(Portion))
        {
            await WriteAsync(
                db,
                [
                    .. portion.Select(n =>
                        Verified(ids[n % ids.Count], period.From.AddDays(n * 7 % days), n)
                    ),
                ]
            );
        }
    }

    public static async Task AddAsync(BenchDatabase database, Guid id, DateOnly on, int number)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        await WriteAsync(db, [Verified(id, on, number)]);
    }

    private static async Task WriteAsync(MingjianDb db, IReadOnlyCollection<VerifiedFact> facts)
    {
        await using var whole = await db.Database.BeginTransactionAsync();
        await BulkWriter.WriteAsync(db, facts, CancellationToken.None);
        await whole.CommitAsync();
    }

    private static VerifiedFact Verified(Guid institutionId, DateOnly on, int number)
    {
        var moment = ChinaClock.StartOf(on).AddHours(10);
        var fact = VerifiedFact.Enter(
            new()
            {
                InstitutionId = institutionId,
                Kinds = [Kinds[number % Kinds.Length]],
                Title = $"第 {number} 份检查记录所列问题",
                HappenedOn = on,
                Source = FactSource.Inspection,
                Evidence = [new(new('b', 64), "检查记录.pdf", 90_000, "application/pdf")],
            },
            Enterer,
            moment
        );
        fact.Verify(Verifier, moment);
        return fact;
    }

    private static Actor Person(string name) =>
        new(
            Guid.CreateVersion7(),
            name,
            name,
            Guid.Empty,
            "重庆市生态环境局",
            new HashSet<string>()
        );
}
