using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Json;
using Mingjian.Activities.Offline;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Bench.Activities;

/// <summary>Where the time of a delivery of 10,000 results goes: reading the text, checking (with what is looked up for it), storing.</summary>
internal static class ValidatorBench
{
    private const int Results = 10_000;

    public static async Task RunAsync(Laboratory laboratory)
    {
        List<Times> rounds = [];

        for (var round = 0; round <= ActivitiesBench.Rounds; round++)
        {
            var samples = await laboratory.SampleAsync(Results / Laboratory.Items.Length);
            var times = await TimeAsync(laboratory, Laboratory.Body(laboratory.ResultsOf(samples)));

            if (round > 0)
            {
                rounds.Add(times);
            }
        }

        var middle = rounds.OrderBy(times => times.Whole).ElementAt(rounds.Count / 2);
        Console.WriteLine("| Part of a delivery of 10,000 results | rows/s | share |");
        Console.WriteLine("| --- | ---: | ---: |");
        Print("reading NDJSON", middle.Reading, middle);
        Print("validator with its look-ups (the dry run)", middle.Checking, middle);
        Print("storing: rows, remarks, fact, answer", middle.Storing, middle);
        Print("the rules alone (`validate`, no database)", middle.RulesAlone, middle);
    }

    private static void Print(string what, TimeSpan time, Times all) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {Results / time.TotalSeconds:N0} | {time / all.Whole:P0} |"
            )
        );

    private static async Task<Times> TimeAsync(Laboratory laboratory, byte[] body)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var raw = RecordJson.ReadLines(body, kind: null, Results);
        var reading = Restart(watch);
        _ = new OfflineCheck(ChinaNoon()).Run(raw).Count(outcome => outcome.IsWrong);
        var rules = Restart(watch);
        await AsSystemAsync(
            laboratory,
            services =>
                services
                    .GetRequiredService<RecordIntake>()
                    .CheckAsync(laboratory.InstitutionId, raw, CancellationToken.None)
        );
        var checking = Restart(watch);
        await AsSystemAsync(laboratory, services => DeliverAsync(laboratory, services, raw));
        var delivering = Restart(watch);
        return new(reading, checking, delivering - checking, rules);
    }

    private static Task<DeliveryAnswer> DeliverAsync(
        Laboratory laboratory,
        IServiceProvider services,
        IReadOnlyList<RawRecord> raw
    ) =>
        services
            .GetRequiredService<DeliverRecords>()
            .RunAsync(
                laboratory.InstitutionId,
                DeliveryWay.Api,
                raw,
                new($"v-{Guid.CreateVersion7():N}", ""),
                CancellationToken.None
            );

    private static async Task AsSystemAsync<T>(
        Laboratory laboratory,
        Func<IServiceProvider, Task<T>> act
    )
    {
        await using var scope = laboratory.Site.NewScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        await act(scope.ServiceProvider);
    }

    private static DateTime ChinaNoon() => new(Register.Site.Today, new(4, 0), DateTimeKind.Utc);

    private static TimeSpan Restart(Stopwatch watch)
    {
        var elapsed = watch.Elapsed;
        watch.Restart();
        return elapsed;
    }

    private sealed record Times(
        TimeSpan Reading,
        TimeSpan Checking,
        TimeSpan Storing,
        TimeSpan RulesAlone
    )
    {
        public TimeSpan Whole => Reading + Checking + Storing;
    }
}
