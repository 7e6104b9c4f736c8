using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Data;
using Mingjian.Demo.Year.Making;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Demo.Year;

/// <summary>
/// 合成年度: a whole year of the city's monitoring, invented from a seed and written through the bulk path. Real people, plants and files
/// have no part in it; each delivery is marked.
/// </summary>
public sealed class SyntheticYear(
    MingjianDb db,
    ChinaClock clock,
    LawBook law,
    PersonalData seals,
    IInstitutionRegister register
)
{
    private const int Ahead = 2;

    /// <summary>Only a database without a register of its own is filled.</summary>
    public async Task<bool> MayRunAsync(CancellationToken stop) =>
        !await db.ProfileSpans.AnyAsync(stop);

    /// <summary>Lists the institutions and writes their year, one at a time, so that memory stays flat.</summary>
    public async Task<YearCount> RunAsync(
        YearPlan plan,
        Action<string> progress,
        CancellationToken stop
    )
    {
        db.Desk.Open<SyntheticYear>(duty: null);
        var offices = await law.OfficesAsync(stop);
        var plans = new Sizes(plan, offices).Draw();
        var listing = new YearRegister(db, clock, seals, new(new DocumentNumbers(db)), plan);
        var bodies = new List<(InstitutionPlan Plan, Body Body)>();
        var count = new YearCount();
        await PrepareAsync(stop);

        foreach (var made in plans)
        {
            var id = await listing.ListAsync(made, stop);
            bodies.Add((made, await BodyAsync(plan, made, id, stop)));
            Count(count, made, bodies[^1].Body);
        }

        Count(count, new City(plan, offices).Subjects());
        progress($"{plans.Count} 家机构已列入名录");
        var (from, to) = (new DateOnly(plan.Year, 1, 1), new DateOnly(plan.Year, 12, 31));
        await WriteAllAsync(
            bodies.Select(b =>
                (
                    (Func<InstitutionYear>)(() => YearMaker.Make(b.Plan, b.Body, plan, from, to)),
                    b.Body
                )
            ),
            plan.Until,
            count,
            progress,
            stop
        );
        await db.Database.ExecuteSqlRawAsync(db.IsSqlite ? "ANALYZE" : "VACUUM ANALYZE", stop);
        return count;
    }

    /// <summary>Makes the years of institutions while those before are being written.</summary>
    internal async Task WriteAllAsync(
        IEnumerable<(Func<InstitutionYear> Make, Body Body)> makers,
        DateTime until,
        YearCount count,
        Action<string> progress,
        CancellationToken stop
    )
    {
        var settings = await law.SettingsAsync(stop);
        var offices = await law.OfficesAsync(stop);
        var methods = await MethodsAsync(stop);
        var today = clock.Today;
        var ready = Channel.CreateBounded<YearDeliveries>(Ahead);
        var making = Task.Run(() => MakeAsync(ready.Writer), stop);
        var watched = new HashSet<string>(StringComparer.Ordinal);
        var done = 0;

        await foreach (var laid in ready.Reader.ReadAllAsync(stop))
        {
            await new YearStore(db).WriteAsync(laid.Year.Body.Id, laid, stop);
            count.Add(laid.Year.Count);
            watched.UnionWith(laid.Year.Watched());
            progress($"{++done}：{laid.Year.Body.Name}");
        }

        await making;
        count.Add("subjects", watched.Count);

        async Task MakeAsync(ChannelWriter<YearDeliveries> writer)
        {
            try
            {
                foreach (var (make, body) in makers)
                {
                    var around = new Surroundings(body.OnRecord, offices, settings, today);
                    await writer.WriteAsync(Lay(make(), new(around, methods), until), stop);
                }
            }
            finally
            {
                writer.Complete();
            }
        }
    }

    private static YearDeliveries Lay(InstitutionYear year, YearJudge judge, DateTime until)
    {
        var laid = new YearDeliveries(year, judge.Judge(year), until);
        laid.Lay();
        year.Count.Add("deliveries", laid.Deliveries.Count);
        year.Count.Add("remarks", laid.Remarks.Count);
        return laid;
    }

    /// <summary>An SQLite file fills faster with room for its indexes in memory.</summary>
    private async Task PrepareAsync(CancellationToken stop)
    {
        if (db.IsSqlite)
        {
            await db.Database.OpenConnectionAsync(stop);
            await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-400000", stop);
        }
    }

    private async Task<Body> BodyAsync(
        YearPlan plan,
        InstitutionPlan made,
        Guid id,
        CancellationToken stop
    )
    {
        var record = await register.ReadAsync(id, stop);
        var name = await db
            .ProfileSpans.Where(p => p.InstitutionId == id)
            .OrderByDescending(p => p.ValidFrom)
            .Select(p => p.Name)
            .FirstAsync(stop);
        return Body.Of(
            record!,
            name,
            made.Spot,
            new(plan.Year, 1, 1),
            Dice.For(plan.Seed, "habits", made.Index)
        );
    }

    private async Task<IReadOnlyDictionary<string, MethodOnRecord>> MethodsAsync(
        CancellationToken stop
    )
    {
        var numbers = await db.Methods.Select(m => m.Number).Distinct().ToListAsync(stop);
        var found = new Dictionary<string, MethodOnRecord>(StringComparer.Ordinal);

        foreach (var number in numbers)
        {
            found[number] = await register.FindMethodAsync(number, stop);
        }

        return found;
    }

    private static void Count(YearCount count, InstitutionPlan made, Body body)
    {
        count.Add("institutions");
        count.Add($"class {made.Size}");
        count.Add("people", body.OnRecord.People.Select(p => p.Name).Distinct().Count());
        count.Add("devices", made.Devices);
        count.Add("vehicles", body.Vehicles);
        count.Add("small", made.People < 20 ? 1 : 0);
        count.Add($"laboratories belt {City.BeltOf(made.Spot.Office.Code)}");
        count.Add("service institutions", made.Serves ? 1 : 0);
        count.Add(
            "certificates",
            body.OnRecord.Devices.Count
                - body.OnRecord.Devices.DistinctBy(d => d.SerialNumber).Count()
        );
    }

    private static void Count(YearCount count, IReadOnlyList<Subject> pool)
    {
        count.Add("pool", pool.Count);

        foreach (var subject in pool)
        {
            count.Add($"pool belt {City.BeltOf(subject.Spot.Office.Code)}");
        }
    }
}
