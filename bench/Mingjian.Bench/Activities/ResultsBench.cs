using System.Diagnostics;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Data;

namespace Mingjian.Bench.Activities;

/// <summary>10,000 results in one request, against the bare bulk insert of the same rows in one transaction (COPY, or one prepared INSERT).</summary>
internal static class ResultsBench
{
    private const int Results = 10_000;

    public static async Task RunAsync(Laboratory laboratory)
    {
        List<(double, double)> rounds = [];

        for (var round = 0; round <= ActivitiesBench.Rounds; round++)
        {
            var samples = await laboratory.SampleAsync(Results / Laboratory.Items.Length);
            var records = laboratory.ResultsOf(samples);
            var body = Laboratory.Body(records);
            var bare = await BareAsync(laboratory.Database, records);
            GC.Collect();
            var watch = Stopwatch.StartNew();
            await laboratory.SendAsync(body, key: null);
            var sent = watch.Elapsed;

            if (round > 0)
            {
                rounds.Add((Results / bare.TotalSeconds, Results / sent.TotalSeconds));
            }
        }

        ActivitiesBench.Print(
            $"a batch of {Results:N0} results",
            ActivitiesBench.Middle(rounds),
            "rows/s",
            "≥ 0.25; ≥ 10,000 rows/s on PostgreSQL"
        );
    }

    private static async Task<TimeSpan> BareAsync(BenchDatabase database, List<RawRecord> records)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var (other, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().UtcDateTime);
        var rows = records
            .Select(raw => (Result)RecordTypes.Of(raw.Kind).Read(raw, other, now).Row)
            .ToList();
        rows.ForEach(row => row.DeliveryId = other);
        GC.Collect();
        var watch = Stopwatch.StartNew();

        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await BulkWriter.WriteAsync(db, rows, CancellationToken.None);
            await transaction.CommitAsync();
        }

        return watch.Elapsed;
    }
}
