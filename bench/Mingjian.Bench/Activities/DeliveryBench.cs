using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Json;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Demo.Year;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Bench.Activities;

/// <summary>
/// 10,000 results from JSON, read, checked, stored and journalled, against the bare bulk insert of the same rows in one transaction (COPY,
/// or one prepared INSERT). Aim: at least 0.25 of its rows a second, and 10,000 rows a second on PostgreSQL.
/// </summary>
internal static class DeliveryBench
{
    private const int Rows = 10_000;
    private const int OfASample = 5;
    private const int Rounds = 5;

    private static readonly ChinaClock Clock = new(TimeProvider.System);

    public static async Task RunAsync()
    {
        Console.WriteLine(
            $"### A batch of {Rows:N0} results from JSON (the middle of {Rounds} rounds)"
        );
        Console.WriteLine();
        Console.WriteLine(
            "| Database | bare bulk insert | delivery | ratio | rows a second | reading and checking | its share | checked rows a second |"
        );
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");

        foreach (var create in BenchDatabase.Both())
        {
            await using var database = await create();
            await MeasureAsync(database);
        }

        Console.WriteLine();
    }

    private static async Task MeasureAsync(BenchDatabase database)
    {
        var sample = await PrepareAsync(database);
        List<(TimeSpan Bare, TimeSpan Check, TimeSpan All)> rounds = [];

        for (var round = -1; round < Rounds; round++)
        {
            var bare = await BareAsync(database, sample, $"B{round}");
            var json = await JsonAsync(database, sample, $"D{round}");
            var check = await CheckAsync(database, sample.InstitutionId, json);
            var all = await DeliverAsync(database, sample.InstitutionId, json);

            if (round >= 0)
            {
                rounds.Add((bare, check, all));
            }
        }

        var middle = rounds.OrderBy(r => r.Bare / r.All).ElementAt(Rounds / 2);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {database.Kind} | {middle.Bare.TotalMilliseconds:0} ms | {middle.All.TotalMilliseconds:0} ms | {middle.Bare / middle.All:0.00} | {Rows / middle.All.TotalSeconds:#,0} | {middle.Check.TotalMilliseconds:0} ms | {middle.Check / middle.All:0.00} | {Rows / middle.Check.TotalSeconds:#,0} |"
            )
        );
    }

    /// <summary>Four listed institutions with a little work; one of their water samples is the pattern of all.</summary>
    private static async Task<Sample> PrepareAsync(BenchDatabase database)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var seals = new PersonalData(new([SHA256.HashData("bench"u8)]));
        await new SyntheticYear(
            db,
            Clock,
            new LawBook(db),
            seals,
            new InstitutionRegister(db, new())
        ).RunAsync(new(4, 2025, 7, 0.02, Clock.Now), _ => { }, CancellationToken.None);
        return await db
            .Samples.AsNoTracking()
            .Where(s => s.Matrix == Mingjian.Activities.Codes.Matrix.WasteWater)
            .OrderBy(s => s.Number)
            .FirstAsync();
    }

    private static async Task<TimeSpan> BareAsync(
        BenchDatabase database,
        Sample sample,
        string prefix
    )
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var rows = Results(sample, prefix);
        GC.Collect();
        var watch = Stopwatch.StartNew();

        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await BulkWriter.WriteAsync(db, rows, CancellationToken.None);
            await transaction.CommitAsync();
        }

        return watch.Elapsed;
    }

    /// <summary>The samples are there already; their results come as JSON.</summary>
    private static async Task<byte[]> JsonAsync(
        BenchDatabase database,
        Sample sample,
        string prefix
    )
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var samples = Enumerable.Range(0, Rows / OfASample).Select(i => Copy(sample, prefix, i));
        await BulkWriter.WriteAsync<Sample>(db, [.. samples], CancellationToken.None);
        await transaction.CommitAsync();
        var type = RecordTypes.Of(RecordKind.Result);
        var records = Results(sample, prefix)
            .Select(row => "{\"kind\":\"results\"," + type.Write(row)[1..]);
        return Encoding.UTF8.GetBytes($"[{string.Join(",\n", records)}]");
    }

    private static async Task<TimeSpan> CheckAsync(
        BenchDatabase database,
        Guid institutionId,
        byte[] json
    )
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var intake = Intake(db, new(db));
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var raw = RecordJson.Read(json, kind: null, Rows);
        await intake.CheckAsync(institutionId, raw, CancellationToken.None);
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> DeliverAsync(
        BenchDatabase database,
        Guid institutionId,
        byte[] json
    )
    {
        var desk = BenchDatabase.SystemDesk();
        await using var db = database.Open(desk);
        var files = new DeliveredFiles(db);
        var deliver = new DeliverRecords(db, Clock, Intake(db, files), desk);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var raw = RecordJson.Read(json, kind: null, Rows);
        var answer = await deliver.RunAsync(
            institutionId,
            DeliveryWay.Api,
            raw,
            key: null,
            CancellationToken.None
        );
        var taken = watch.Elapsed;

        if (answer.Count.Added != Rows)
        {
            throw new InvalidOperationException(
                $"{answer.Count}: {JsonSerializer.Serialize(answer.Records[0].Remarks.Select(r => r.Rule.Message))}"
            );
        }

        return taken;
    }

    private static RecordIntake Intake(MingjianDb db, DeliveredFiles files) =>
        new(db, Clock, new LawBook(db), new InstitutionRegister(db, new()), files);

    private static List<Result> Results(Sample sample, string prefix) =>
        [
            .. Enumerable
                .Range(0, Rows)
                .Select(i =>
                {
                    var analyte = AnalyteTable.All[1 + i % OfASample];
                    var number = NumberOf(prefix, i / OfASample);
                    return new Result
                    {
                        InstitutionId = sample.InstitutionId,
                        Number = $"{number}|{analyte.Item}",
                        Office = sample.Office,
                        Sample = number,
                        Item = analyte.Item,
                        Method = analyte.Method,
                        Value = analyte.Write(analyte.Median * (1 + i % 100 / 100.0)),
                        Unit = analyte.Unit,
                        DetectionLimit = analyte.WriteLimit(),
                        StartedAt = sample.EndedAt.AddHours(20),
                        EndedAt = sample.EndedAt.AddHours(23),
                    };
                }),
        ];

    private static Sample Copy(Sample sample, string prefix, int number) =>
        new()
        {
            InstitutionId = sample.InstitutionId,
            Number = NumberOf(prefix, number),
            Office = sample.Office,
            DeliveryId = sample.DeliveryId,
            Task = sample.Task,
            Visit = sample.Visit,
            Point = sample.Point,
            Matrix = sample.Matrix,
            StartedAt = sample.StartedAt,
            EndedAt = sample.EndedAt,
        };

    private static string NumberOf(string prefix, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:00000}");
}
