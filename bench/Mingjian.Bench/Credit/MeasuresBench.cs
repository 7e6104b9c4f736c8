using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Measuring;
using Mingjian.Activities.Storage;
using Mingjian.Credit.Measuring;
using Mingjian.Data;
using Mingjian.Demo.Year;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Measuring;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Bench.Credit;

/// <summary>
/// The measures of all institutions over a synthetic year, against bare SQL that aggregates the same rows in as many statements as there
/// are counters; and those of the institution with the most reports. Aim: at most 3 times the bare aggregate, one institution in 50 ms.
/// </summary>
internal static class MeasuresBench
{
    internal const int Institutions = 300;
    private const int Rounds = 5;
    private const int Year = 2025;

    private static readonly DateOnly Begin = new(Year, 1, 1);
    private static readonly DateOnly End = new(Year, 12, 31);

    /// <param name="sizes">Per cent of a year's work; 10 without any.</param>
    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine(
            $"### Measures of {Institutions} institutions (the middle of {Rounds} rounds)"
        );
        Console.WriteLine();
        Console.WriteLine(
            "| Database | reports | bare SQL | measures | ratio | matters of 45 days | the largest, measured | again |"
        );
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var shares = "";

        foreach (var create in BenchDatabase.Both())
        {
            foreach (var size in sizes.Length > 0 ? sizes : [10])
            {
                await using var database = await create();
                await FillAsync(database, size);
                shares = await MeasureAsync(database);
            }
        }

        Console.WriteLine();
        Console.WriteLine(shares);
    }

    /// <param name="size">Per cent of a year's work.</param>
    internal static async Task FillAsync(BenchDatabase database, int size)
    {
        var clock = new ChinaClock(TimeProvider.System);
        await using var db = database.Open(BenchDatabase.SystemDesk());
        await new SyntheticYear(
            db,
            clock,
            new LawBook(db),
            new PersonalData(new([SHA256.HashData("bench"u8)])),
            new InstitutionRegister(db, new())
        ).RunAsync(
            new(Institutions, Year, 7, size / 100.0, clock.Now),
            _ => { },
            CancellationToken.None
        );
    }

    private static async Task<string> MeasureAsync(BenchDatabase database)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var rooms = new Rooms(db);
        var bare = await MiddleAsync(() => BareAsync(db));
        IReadOnlyList<InstitutionMeasures> all = [];
        var measured = await MiddleAsync(async () =>
            all = await rooms.Measures.ReadAsync(null, Begin, End, default)
        );
        var matters = await MiddleAsync(() => rooms.MattersAsync(End));
        var reports = await db.Reports.CountAsync();
        var largest = await db
            .Reports.GroupBy(r => r.InstitutionId)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .FirstAsync();
        var one = await MiddleAsync(() => rooms.Measures.ReadAsync([largest], Begin, End, default));
        await rooms.Now.ReadAsync(largest, Begin, End, default);
        var again = await MiddleAsync(() => rooms.Now.ReadAsync(largest, Begin, End, default));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {database.Kind} | {reports:#,0} | {bare:#,0} ms | {measured:#,0} ms | {measured / bare:0.00} | {matters:#,0} ms | {one:0.0} ms | {again:0.0} ms |"
            )
        );
        return Shares(all);
    }

    /// <summary>The same rows read with nothing but SQL: registers, tasks with their visits, records, reports, plans, commissions.</summary>
    internal static async Task BareAsync(MingjianDb db)
    {
        var (since, until) = (ChinaClock.StartOf(Begin), ChinaClock.EndOf(End));
        FormattableString[] statements =
        [
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT institution_id, title, position, COUNT(*) AS n FROM listing_staff_spans GROUP BY institution_id, title, position) x",
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT institution_id, COUNT(*) AS n, SUM(CASE WHEN traceable_to >= {End} THEN 1 ELSE 0 END) AS v FROM listing_equipment_spans GROUP BY institution_id) x",
            $"SELECT COALESCE(SUM(LENGTH(papers)), 0) AS \"Value\" FROM listing_institutions",
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT v.institution_id, COUNT(*) AS n, SUM(CASE WHEN d.received_at <= v.begun THEN 1 ELSE 0 END) AS b FROM (SELECT institution_id, task, MIN(arrived_at) AS begun FROM activities_visits WHERE arrived_at >= {since} AND arrived_at < {until} GROUP BY institution_id, task) v JOIN activities_tasks t ON t.institution_id = v.institution_id AND t.number = v.task JOIN activities_deliveries d ON d.delivery_id = t.delivery_id GROUP BY v.institution_id) x",
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT v.institution_id, COUNT(*) AS n, SUM(CASE WHEN EXISTS (SELECT 1 FROM activities_media m WHERE m.institution_id = v.institution_id AND m.visit = v.number) AND NOT EXISTS (SELECT 1 FROM activities_samples s WHERE s.institution_id = v.institution_id AND s.visit = v.number AND s.source <> 'DEV' AND s.matrix NOT LIKE 'N%' AND NOT EXISTS (SELECT 1 FROM activities_handovers h WHERE h.institution_id = s.institution_id AND h.sample = s.number)) THEN 1 ELSE 0 END) AS c FROM activities_visits v WHERE v.arrived_at >= {since} AND v.arrived_at < {until} GROUP BY v.institution_id) x",
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT institution_id, COUNT(*) AS n, MAX(received_at) AS l FROM activities_reports WHERE issued_on >= {Begin} AND issued_on <= {End} GROUP BY institution_id) x",
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT p.institution_id, MIN(d.received_at) AS l FROM activities_service_plans p JOIN activities_deliveries d ON d.delivery_id = p.delivery_id GROUP BY p.institution_id) x",
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT DISTINCT institution_id FROM activities_commissions WHERE \"from\" <= {End} AND \"to\" >= {Begin}) x",
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT DISTINCT institution_id FROM activities_service_visits WHERE arrived_at >= {since} AND arrived_at < {until}) x",
        ];

        foreach (var statement in statements)
        {
            await db.Database.SqlQuery<long>(statement).SingleAsync();
        }
    }

    internal static async Task<double> MiddleAsync(Func<Task> act)
    {
        List<double> taken = [];

        for (var round = 0; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return taken.Skip(1).Order().ElementAt(Rounds / 2);
    }

    private static string Shares(IReadOnlyList<InstitutionMeasures> all) =>
        string.Join(
            '\n',
            all.SelectMany(one => one.Measured)
                .GroupBy(m => m.Counter)
                .Select(m =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"- {m.Key}: {m.Sum(x => x.Numerator):#,0} of {m.Sum(x => x.Denominator):#,0}"
                    )
                )
        );

    internal sealed class Rooms
    {
        private readonly RegisterMeasures register;
        private readonly ActivityMeasures activities;

        public Rooms(MingjianDb db)
        {
            var law = new LawBook(db);
            register = new(db, law);
            activities = new(db, law, new ChinaClock(TimeProvider.System), register);
            Measures = new(register, activities, []);
            Now = new(Measures, new(), register, activities);
        }

        public Measures Measures { get; }

        public MeasuresNow Now { get; }

        public async Task MattersAsync(DateOnly to)
        {
            await register.MattersAsync(new(null, to.AddDays(-45), to), default);
            await activities.MattersAsync(new(null, to.AddDays(-45), to), default);
        }
    }
}
