using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Mingjian.Demo.Year;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Bench.Activities;

/// <summary>A synthetic year from nothing: how long, how many rows, how much memory; then its targets. Aim: a whole year in 5 minutes.</summary>
internal static class YearBench
{
    private const int Whole = 100;

    /// <param name="sizes">Per cent of a year's work; the whole without any.</param>
    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("### A synthetic year of 300 institutions");
        Console.WriteLine();
        Console.WriteLine("| Database | per cent | records | deliveries | time | working set |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        var tables = new Dictionary<int, string>();

        foreach (var create in BenchDatabase.Both())
        {
            foreach (var size in sizes.Length > 0 ? sizes : [Whole])
            {
                await using var database = await create();
                tables[size] = await MeasureAsync(database, size);
            }
        }

        foreach (var table in tables.Values)
        {
            Console.WriteLine();
            Console.WriteLine(table);
        }
    }

    private static async Task<string> MeasureAsync(BenchDatabase database, int size)
    {
        var clock = new ChinaClock(TimeProvider.System);
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var plan = new YearPlan(300, 2025, 7, size / (double)Whole, clock.Now);
        var watch = Stopwatch.StartNew();
        var listed = TimeSpan.Zero;
        var count = await new SyntheticYear(
            db,
            clock,
            new LawBook(db),
            new PersonalData(new([SHA256.HashData("bench"u8)])),
            new InstitutionRegister(db, new())
        ).RunAsync(plan, _ => listed = listed == default ? watch.Elapsed : listed, default);
        await Console.Error.WriteLineAsync($"Listed after {listed.TotalSeconds:0.0} s.");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {database.Kind} | {size} | {count["rows"]:#,0} | {count["deliveries"]:#,0} | {watch.Elapsed.TotalSeconds:0.0} s | {Environment.WorkingSet / 1024 / 1024:#,0} MB |"
            )
        );
        return new YearReport(plan, count).Table();
    }
}
