using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Demo.Year;
using Mingjian.Journal.Sealing;
using Mingjian.Journal.Storage;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Demo.Year;

public sealed class SyntheticYearTests
{
    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 9, 1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Year_OfAHundredth_ComesAsNearToItsTargetsAsChanceAllows(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var plan = Plan(300, 0.01);

        var count = await RunAsync(database, plan);

        var far = new YearReport(plan, count).Targets.Where(t => !IsNear(t)).ToList();
        far.ShouldBeEmpty();
        await using var db = database.Open();
        (await db.Results.CountAsync(Stop)).ShouldBe((int)count["Result"]);
        (await db.Deliveries.CountAsync(Stop)).ShouldBe((int)count["deliveries"]);
        (
            await db.JournalEntries.CountAsync(e => e.Fact == nameof(RecordsDelivered), Stop)
        ).ShouldBeGreaterThan((int)(count["deliveries"] * 0.95));
    }

    [Theory]
    [InlineData(7, 7, true)]
    [InlineData(7, 8, false)]
    public async Task Year_OfTheSameSeed_IsTheSame(int seed, int other, bool same)
    {
        var first = await DigestsAsync(Plan(12, 0.02) with { Seed = seed });

        var second = await DigestsAsync(Plan(12, 0.02) with { Seed = other });

        first.SequenceEqual(second).ShouldBe(same);
        first.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Year_HandedInAgainAsText_IsAcceptedWithTheSameRemarks()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await RunAsync(database, Plan(12, 0.02));
        await using var db = database.Open(clock: Clock);
        var institutions = await db.ProfileSpans.Select(p => p.InstitutionId).ToListAsync(Stop);

        var said = new List<string>();

        foreach (var institutionId in institutions)
        {
            said.AddRange(await JudgeAgainAsync(db, institutionId));
        }

        var stored = await db
            .RecordRemarks.Where(r => r.Revision == 1)
            .Select(r => $"{r.InstitutionId} {r.Kind} {r.Number} {r.Code}")
            .ToListAsync(Stop);
        said.Order(StringComparer.Ordinal).ShouldBe(stored.Order(StringComparer.Ordinal));
        said.ShouldNotBeEmpty();
    }

    /// <summary>With five visits in the year an institution's last tour is seldom full.</summary>
    private const double LastTour = 0.2;

    /// <summary>Few things differ by more than many do: what a hundredth of a year counts may be off by some roots of it.</summary>
    private static bool IsNear(YearTarget target)
    {
        var line = LineOfWork.All.FirstOrDefault(l => target.Name == $"结果：{l.Name}");
        var independent = target.Expected / (line?.Rows ?? 1);
        var last = target.Name.StartsWith("一次出行", StringComparison.Ordinal) ? LastTour : 0;
        return target.IsWithin
            || Math.Abs(target.Deviation) < 0.05 + last + 4 / Math.Sqrt(independent);
    }

    private static YearPlan Plan(int institutions, double scale) =>
        new(institutions, 2025, 7, scale, Clock.Now);

    private static async Task<YearCount> RunAsync(TestDatabase database, YearPlan plan)
    {
        await using var db = database.Open(clock: Clock);
        var register = new InstitutionRegister(db, new());
        var seals = new PersonalData(new([SHA256.HashData("year"u8)]));
        return await new SyntheticYear(db, Clock, new LawBook(db), seals, register).RunAsync(
            plan,
            _ => { },
            Stop
        );
    }

    private static async Task<List<string>> DigestsAsync(YearPlan plan)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await RunAsync(database, plan);
        await using var db = database.Open();
        return await db
            .Deliveries.OrderBy(d => d.DeliveryId)
            .Select(d => $"{d.DeliveryId} {d.ContentDigest}")
            .ToListAsync(Stop);
    }

    /// <summary>Reads every stored record from its own text as if it were handed in, and judges it.</summary>
    private static async Task<List<string>> JudgeAgainAsync(MingjianDb db, Guid institutionId)
    {
        var law = new LawBook(db);
        var register = new InstitutionRegister(db, new());
        var around = new Surroundings(
            (await register.ReadAsync(institutionId, Stop))!,
            await law.OfficesAsync(Stop),
            await law.SettingsAsync(Stop),
            Clock.Today
        );

        foreach (var method in await db.Methods.Select(m => m.Number).Distinct().ToListAsync(Stop))
        {
            around.Add(method, await register.FindMethodAsync(method, Stop));
        }

        var said = new List<string>();

        foreach (var type in RecordTypes.All.OrderBy(t => t.Kind))
        {
            foreach (var row in await RowsAsync(db, type.Kind, institutionId))
            {
                var read = type.Read(RawOf(type, row), institutionId, Clock.Now);
                RecordCheck.Check(read, around);
                read.Remarks.Where(r => r.Refuses).ShouldBeEmpty(row.Number);
                read.Row.Number.ShouldBe(row.Number);
                read.Row.Office.ShouldBe(row.Office);
                around.Add(type.Kind, read.Row);
                NoteAnalysis(around, read.Row);
                said.AddRange(
                    read.Remarks.Where(_ => row.Revision == 1)
                        .Select(r => $"{institutionId} {type.Kind} {row.Number} {r.Rule.Code}")
                );
            }
        }

        return said;
    }

    private static void NoteAnalysis(Surroundings around, ActivityRow row)
    {
        if (
            row is Result result
            && around.Find<AnalysisBatch>(RecordKind.Batch, result.Batch)?.EndedAt is { } ended
        )
        {
            var task = around.Find<Sample>(RecordKind.Sample, result.Sample)!.Task;
            var before = around.LastAnalysis.GetValueOrDefault(task);
            around.LastAnalysis[task] = ended > before ? ended : before;
        }
    }

    private static async Task<IReadOnlyList<ActivityRow>> RowsAsync(
        MingjianDb db,
        RecordKind kind,
        Guid institutionId
    )
    {
        var numbers = await NumbersAsync(db, kind, institutionId);
        var rows = await RecordTables.Of(kind).LoadAsync(db, institutionId, numbers, Stop);
        return [.. rows.OrderBy(r => r.Number, StringComparer.Ordinal)];
    }

    private static Task<List<string>> NumbersAsync(
        MingjianDb db,
        RecordKind kind,
        Guid institutionId
    )
    {
        var row = db
            .Model.FindEntityType(RecordTypes.Of(kind).GetType().GetGenericArguments()[0])!
            .ClrType;
        var set =
            (IQueryable<ActivityRow>)
                typeof(DbContext)
                    .GetMethod(nameof(DbContext.Set), [])!
                    .MakeGenericMethod(row)
                    .Invoke(db, [])!;
        return set.Where(r => r.InstitutionId == institutionId)
            .Select(r => r.Number)
            .ToListAsync(Stop);
    }

    private static RawRecord RawOf(RecordType type, ActivityRow row)
    {
        var json = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string?>>(
            type.Write(row)
        )!;

        // what was given in shifted coordinates is stored in true ones: given again, they are true
        if (
            json.GetValueOrDefault("crs")
            == CodeList<CoordinateSystem>.CodeOf(CoordinateSystem.Gcj02)
        )
        {
            json["crs"] = CodeList<CoordinateSystem>.CodeOf(CoordinateSystem.Wgs84);
        }

        return RawRecords.Of(type, json, row.Number);
    }
}
