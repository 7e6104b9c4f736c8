using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Demo.Year;

namespace Mingjian.Bench.Activities;

/// <summary>
/// Lists and searches over 120,000, 1.2 and 12 million results with their reports and work events: the first page, page 500 by its key, and
/// look-ups. Aim: less than twice the time for ten times the rows.
/// </summary>
internal static class ListBench
{
    private const int Institutions = 300;
    private const int OfAReport = 26;
    private const int Page = 50;
    private const int Times = 200;

    private static readonly DateTime Begin = new(2025, 1, 1, 1, 0, 0, DateTimeKind.Utc);

    public static async Task RunAsync(int[] sizes)
    {
        sizes = sizes.Length > 0 ? sizes : [120_000, 1_200_000, 12_000_000];
        Console.WriteLine($"### Lists and searches (the middle of {Times} rounds, µs)");
        Console.WriteLine();
        Console.WriteLine(
            "| Database | results | results of a body, page 1 | page 500 | reports of the city, page 1 | page 500 | report by number | person by name |"
        );
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");

        foreach (var create in BenchDatabase.Both())
        {
            foreach (var size in sizes)
            {
                await using var database = await create();
                await FillAsync(database, size);
                await MeasureAsync(database, size);
            }
        }

        Console.WriteLine();
    }

    private static async Task FillAsync(BenchDatabase database, int size)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var each = size / Institutions;

        for (var i = 0; i < Institutions; i++)
        {
            var id = IdOf(i);
            await using var transaction = await db.Database.BeginTransactionAsync();
            await BulkWriter.WriteAsync<Result>(
                db,
                [.. Enumerable.Range(0, each).Select(n => ResultOf(id, n))],
                CancellationToken.None
            );
            await BulkWriter.WriteAsync<Report>(
                db,
                [.. Enumerable.Range(0, each / OfAReport).Select(n => ReportOf(id, i, n))],
                CancellationToken.None
            );
            await BulkWriter.WriteAsync<WorkEvent>(
                db,
                [.. Enumerable.Range(0, each / 4).Select(n => WorkOf(id, i, n))],
                CancellationToken.None
            );
            await transaction.CommitAsync();
        }

        await db.Database.ExecuteSqlRawAsync(db.IsSqlite ? "ANALYZE" : "VACUUM ANALYZE");
    }

    private static async Task MeasureAsync(BenchDatabase database, int size)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var id = IdOf(Institutions / 2);
        var deep = Math.Min(499 * Page, size / Institutions - Page);
        var from = await OfBody(db, id, "").Skip(deep).Select(r => r.Number).FirstAsync();
        var reports = Math.Min(499 * Page, size / OfAReport - 2 * Page - Institutions);
        var report = await Reports(db, DateOnly.MaxValue, Guid.Empty, "")
            .Skip(reports)
            .FirstAsync();
        List<string> cells =
        [
            await MicrosecondsAsync(() => OfBody(db, id, "").Take(Page).ToListAsync()),
            await MicrosecondsAsync(() => OfBody(db, id, from).Take(Page).ToListAsync()),
            await MicrosecondsAsync(() =>
                Reports(db, DateOnly.MaxValue, Guid.Empty, "").Take(Page).ToListAsync()
            ),
            await MicrosecondsAsync(() =>
                Reports(db, report.IssuedOn, report.InstitutionId, report.Number)
                    .Take(Page)
                    .ToListAsync()
            ),
            await MicrosecondsAsync(() =>
                db.Reports.AsNoTracking().Where(r => r.Number == report.Number).ToListAsync()
            ),
            await MicrosecondsAsync(() =>
                db
                    .WorkEvents.AsNoTracking()
                    .Where(w => w.Worker == WorkerKind.Person && w.Who == "人员150-3")
                    .OrderByDescending(w => w.From)
                    .ThenBy(w => w.WorkEventId)
                    .Take(Page)
                    .ToListAsync()
            ),
        ];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {database.Kind} | {size:#,0} | {string.Join(" | ", cells)} |"
            )
        );
    }

    private static IQueryable<Result> OfBody(MingjianDb db, Guid id, string after) =>
        db
            .Results.AsNoTracking()
            .Where(r => r.InstitutionId == id && r.Number.CompareTo(after) > 0)
            .OrderBy(r => r.Number);

    private static IQueryable<Report> Reports(
        MingjianDb db,
        DateOnly before,
        Guid institution,
        string number
    ) =>
        db
            .Reports.AsNoTracking()
            .Where(r =>
                r.IssuedOn <= before
                && (
                    r.IssuedOn < before
                    || r.InstitutionId.CompareTo(institution) < 0
                    || r.InstitutionId == institution && r.Number.CompareTo(number) < 0
                )
            )
            .OrderByDescending(r => r.IssuedOn)
            .ThenByDescending(r => r.InstitutionId)
            .ThenByDescending(r => r.Number);

    private static async Task<string> MicrosecondsAsync<T>(Func<Task<List<T>>> ask)
    {
        List<double> taken = [];

        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        taken.Sort();
        return taken[Times / 2].ToString("#,0", CultureInfo.InvariantCulture);
    }

    private static Guid IdOf(int number) =>
        Dice.For(7, "bench", number).Id(Begin.AddSeconds(number));

    private static Result ResultOf(Guid id, int number) =>
        new()
        {
            InstitutionId = id,
            Number = string.Create(
                CultureInfo.InvariantCulture,
                $"S{number / 5:000000}|{number % 5}"
            ),
            Office = "500103",
            Sample = string.Create(CultureInfo.InvariantCulture, $"S{number / 5:000000}"),
            Item = "化学需氧量",
            Method = "HJ 828-2017",
            Value = "28",
            Unit = "mg/L",
            DetectionLimit = "4",
            Batch = string.Create(CultureInfo.InvariantCulture, $"FX{number / 40:000000}"),
        };

    private static Report ReportOf(Guid id, int institution, int number) =>
        new()
        {
            InstitutionId = id,
            Number = string.Create(
                CultureInfo.InvariantCulture,
                $"BG{institution:000}-{number:00000}"
            ),
            Office = "500103",
            Tasks = $"RW{number}",
            Title = "废水自行监测报告",
            CompiledBy = "甲",
            CompiledAt = Begin,
            ReviewedBy = "乙",
            ReviewedAt = Begin,
            SignedBy = "丙",
            SignedAt = Begin,
            IssuedOn = new DateOnly(2025, 1, 1).AddDays((number * 7 + institution) % 365),
            FileDigest = "",
            ReceivedAt = Begin,
        };

    private static WorkEvent WorkOf(Guid id, int institution, int number) =>
        new()
        {
            WorkEventId = Dice.For(institution, "work", number).Id(Begin.AddMinutes(number)),
            InstitutionId = id,
            Office = "500103",
            Worker = number % 2 == 0 ? WorkerKind.Device : WorkerKind.Person,
            Who = $"人员{institution}-{number % 40}",
            From = Begin.AddMinutes(number * 11L),
            To = Begin.AddMinutes(number * 11L + 30),
            Kind = RecordKind.Sample,
            Number = $"S{number}",
        };
}
