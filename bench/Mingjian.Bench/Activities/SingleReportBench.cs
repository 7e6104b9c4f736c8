using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Mingjian.Activities.Records;
using Mingjian.Bench.Register;
using Mingjian.Proof;

namespace Mingjian.Bench.Activities;

/// <summary>
/// One report with 40 results and a PDF of 100 KB: the file, then the records, durable, journalled and answered with digest and id;
/// against an endpoint that stores the same file and one row.
/// </summary>
internal static class SingleReportBench
{
    private const int ReportsARound = 80;

    /// <summary>Rounds that do not count: until some two thousand reports have come in, a good part of the time goes into compiling the program.</summary>
    private const int WarmUp = 25;

    private const int Results = 40;
    private const int Connections = 8;
    private const int FileBytes = 100 * 1024;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static int made;

    public static async Task RunAsync(Laboratory laboratory)
    {
        List<(double, double)> rounds = [];

        for (var round = 0; round < WarmUp + ActivitiesBench.Rounds; round++)
        {
            var reports = await PrepareAsync(laboratory);
            var files = Enumerable.Range(0, ReportsARound).Select(_ => Pdf()).ToList();
            var bare = await RateAsync(files, file => StoreAsync(laboratory, file, Site.FilePath));
            var whole = await RateAsync(reports, report => DeliverAsync(laboratory, report));

            if (round >= WarmUp)
            {
                rounds.Add((bare, whole));
            }
        }

        ActivitiesBench.Print(
            $"a report with {Results} results and a PDF of 100 KB",
            ActivitiesBench.Middle(rounds),
            "reports/s",
            "≥ 0.3"
        );
    }

    /// <summary>Reports to be handed in, each of its own task, whose samples are there.</summary>
    private static async Task<List<Submission>> PrepareAsync(Laboratory laboratory)
    {
        int[] samples = [.. Enumerable.Range(1, Results / Laboratory.Items.Length)];
        var days = Enumerable
            .Range(0, ReportsARound)
            .Select(_ => new LaboratoryDay(string.Create(Invariant, $"R{++made}")))
            .ToList();
        await laboratory.SendAsync([
            .. days.SelectMany(day =>
                day.Order().Append(day.Field()[0]).Concat(Laboratory.SamplesOf(day, samples))
            ),
        ]);
        return [.. days.Select(day => Make(day, samples))];
    }

    private static Submission Make(LaboratoryDay day, int[] samples)
    {
        var file = Pdf();
        var digest = Convert.ToHexStringLower(SHA256.HashData(file));
        List<RawRecord> records =
        [
            .. Laboratory.ResultsOf(day, samples),
            day.ReportRecord(("fileDigest", digest)),
        ];
        return new(day.Report, file, Laboratory.Body(records));
    }

    private static async Task DeliverAsync(Laboratory laboratory, Submission report)
    {
        await StoreAsync(laboratory, report.File, "/api/v1/activities/files?name=report.pdf");
        await laboratory.SendAsync(report.Records, report.Number);
    }

    private static async Task StoreAsync(Laboratory laboratory, byte[] file, string path)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await laboratory.Http.PostAsync(path, content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many a second, several at once.</summary>
    private static async Task<double> RateAsync<T>(List<T> things, Func<T, Task> act)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            things,
            new ParallelOptions { MaxDegreeOfParallelism = Connections },
            async (thing, _) => await act(thing)
        );
        return things.Count / watch.Elapsed.TotalSeconds;
    }

    private static byte[] Pdf() =>
        [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(FileBytes), .. "\n%%EOF\n"u8];

    private sealed record Submission(string Number, byte[] File, byte[] Records);
}
