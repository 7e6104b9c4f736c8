using System.Globalization;

namespace Mingjian.Bench.Activities;

/// <summary>
/// What programs of institutions and those who check reports wait for, each beside its yardstick in the same run: results in batches, a
/// single report with its file, the check of a report, and the validator's share. Five rounds, the middle one counts.
/// </summary>
internal static class ActivitiesBench
{
    public const int Rounds = 5;

    public static async Task RunAsync()
    {
        foreach (var create in BenchDatabase.Both())
        {
            await using var database = await create();
            await using var laboratory = await Laboratory.OpenAsync(database);
            Console.WriteLine($"### {database.Kind}\n");
            Console.WriteLine("| What | yardstick | reached | ratio | aim |");
            Console.WriteLine("| --- | ---: | ---: | ---: | --- |");
            await ResultsBench.RunAsync(laboratory);
            await SingleReportBench.RunAsync(laboratory);
            await ReportCheckBench.RunAsync(laboratory);
            Console.WriteLine();
            await ValidatorBench.RunAsync(laboratory);
            Console.WriteLine();
        }
    }

    /// <summary>The single report with its file alone: what is looked at while it is made faster.</summary>
    public static async Task RunReportAsync()
    {
        foreach (var create in BenchDatabase.Both())
        {
            await using var database = await create();
            await using var laboratory = await Laboratory.OpenAsync(database);
            Console.WriteLine($"### {database.Kind}\n");
            Console.WriteLine("| What | yardstick | reached | ratio | aim |");
            Console.WriteLine("| --- | ---: | ---: | ---: | --- |");
            await SingleReportBench.RunAsync(laboratory);
            Console.WriteLine();
        }
    }

    /// <summary>The round whose ratio is in the middle.</summary>
    public static (double Yardstick, double Reached) Middle(
        IReadOnlyList<(double Yardstick, double Reached)> rounds
    ) => rounds.OrderBy(r => r.Reached / r.Yardstick).ElementAt(rounds.Count / 2);

    public static void Print(
        string what,
        (double Yardstick, double Reached) rates,
        string unit,
        string aim
    ) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {rates.Yardstick:N0} {unit} | {rates.Reached:N0} {unit} | {rates.Reached / rates.Yardstick:0.00} | {aim} |"
            )
        );
}
