using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Measuring;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Bench.Credit;

/// <summary>
/// The evaluation of a synthetic year, frozen and computed, against bare SQL that aggregates the same rows; one institution after one new
/// fact against an indexed read of its facts; another indicator set over five such years against the yearly run. Aims: at most 3 times
/// the bare aggregate and growth no worse than linear, one institution in 50 ms, the five years within the time of one evaluation.
/// </summary>
internal static class EvaluationBench
{
    private const int Rounds = 3;
    private const int PastYears = 5;

    /// <summary>In a whole year of 300 institutions.</summary>
    private const int FactsOfAYear = 50_000;

    private static readonly EvaluationPeriod Period = new(new(2025, 1, 1), new(2025, 12, 31));
    private static readonly ChinaClock After = new(new StandingStill(new(2026, 3, 2)));
    private static readonly ChinaClock LastDay = new(new StandingStill(Period.To));

    /// <param name="sizes">Per cent of a year's work; 1 and 10 without any.</param>
    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine(
            $"### Evaluation of {MeasuresBench.Institutions} institutions (the middle of {Rounds} rounds)"
        );
        Console.WriteLine();
        Console.WriteLine(
            "| Database | reports | facts | bare SQL | freeze | compute | ratio | five years under another set | one institution after a fact | its facts, read bare |"
        );
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");

        foreach (var create in BenchDatabase.Both())
        {
            foreach (var size in sizes.Length > 0 ? sizes : [1, 10])
            {
                await using var database = await create();
                await MeasuresBench.FillAsync(database, size);
                await BenchFacts.FillAsync(database, FactsOfAYear * size / 100, Period);
                await MeasureAsync(database);
            }
        }
    }

    private static async Task MeasureAsync(BenchDatabase database)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        await db.Database.ExecuteSqlRawAsync(
            database.IsSqlite ? "ANALYZE" : "VACUUM ANALYZE",
            CancellationToken.None
        );
        var bare = await MeasuresBench.MiddleAsync(() => BareAsync(db));
        List<double> freezing = [];
        List<double> computing = [];
        Guid last = default;

        for (var round = 0; round < Rounds; round++)
        {
            var year = new EvaluationSteps(database, After);
            last = await year.OpenAsync(Period);
            freezing.Add(await TimeAsync(() => year.FreezeAsync(last)));
            computing.Add(await TimeAsync(() => year.ComputeAsync(last)));

            if (round < Rounds - 1)
            {
                await year.CancelAsync(last);
            }
        }

        var freeze = freezing.Order().ElementAt(Rounds / 2);
        var compute = computing.Order().ElementAt(Rounds / 2);
        var tried = await TimeAsync(() => TryAsync(db, last));
        var (one, read) = await OneAsync(database, db);
        var reports = await db.Reports.CountAsync();
        var facts = await db.Set<VerifiedFact>().CountAsync();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {database.Kind} | {reports:#,0} | {facts:#,0} | {bare:#,0} ms | {freeze:#,0} ms | {compute:#,0} ms | {(freeze + compute) / bare:0.00} | {tried:#,0} ms | {one:0.0} ms | {read:0.0} ms |"
            )
        );
    }

    /// <summary>What the measures aggregate, and all facts of the year with what is read of them.</summary>
    private static async Task BareAsync(MingjianDb db)
    {
        await MeasuresBench.BareAsync(db);
        await db
            .Database.SqlQuery<long>(
                $"SELECT COALESCE(SUM(n), 0) AS \"Value\" FROM (SELECT institution_id, SUM(LENGTH(fits) + LENGTH(details) + LENGTH(evidence)) AS n FROM credit_facts WHERE counts_on >= {Period.From} AND counts_on <= {Period.To} GROUP BY institution_id) x"
            )
            .SingleAsync();
    }

    /// <summary>The frozen inputs of five years under another set, one at a time as the page does.</summary>
    private static async Task TryAsync(MingjianDb db, Guid evaluationId)
    {
        var set = await db.IndicatorSets.HoldingOnAsync(Period.To, CancellationToken.None);
        var other = set!.Content with { Dimensions = [.. set.Content.Dimensions.Reverse()] };

        for (var year = 0; year < PastYears; year++)
        {
            var run = new WhatIfRun(set.Content, other);
            var inputs = db.Set<EvaluationMember>()
                .AsNoTracking()
                .Where(m => m.EvaluationId == evaluationId)
                .OrderBy(m => m.MemberId)
                .Select(m => m.Input)
                .AsAsyncEnumerable();

            await foreach (var input in inputs)
            {
                run.Add(MemberScorer.Read(input));
            }

            _ = run.Result();
        }
    }

    /// <summary>The institution with the most facts, whose standing is asked again after one more.</summary>
    private static async Task<(double Standing, double Bare)> OneAsync(
        BenchDatabase database,
        MingjianDb db
    )
    {
        var id = await db.Set<VerifiedFact>()
            .GroupBy(f => f.InstitutionId)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .FirstAsync();
        var set = (await db.IndicatorSets.HoldingOnAsync(Period.To, CancellationToken.None))!;
        var rooms = new MeasuresBench.Rooms(db);
        var now = new StandingNow(
            rooms.Now,
            new FactReader(db, new LawBook(db)),
            new LawBook(db),
            LastDay
        );
        var scorer = new Scorer(set.Content);
        List<double> standings = [];

        for (var round = 0; round < Rounds * 3; round++)
        {
            await BenchFacts.AddAsync(database, id, Period.To, round);
            standings.Add(
                await TimeAsync(async () =>
                    scorer.Score((await now.ReadAsync(id, set.Content, CancellationToken.None))!)
                )
            );
        }

        var bare = await MeasuresBench.MiddleAsync(() =>
            db.Set<VerifiedFact>()
                .AsNoTracking()
                .Where(f => f.InstitutionId == id && f.CountsOn >= Period.From)
                .ToListAsync()
        );
        return (standings.Order().ElementAt(standings.Count / 2), bare);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Ten in the morning of one day.</summary>
    private sealed class StandingStill(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(ChinaClock.StartOf(day).AddHours(10));
    }
}
