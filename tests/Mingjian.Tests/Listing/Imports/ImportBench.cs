using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Imports;

/// <summary>An institution with a draft application in a real database, a clerk who imports, and a worker of the system.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly StandingTime time = StandingTime.On(2026, 3, 20);
    private readonly FilesFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_import_{Guid.CreateVersion7():N}")
    );
    private readonly PersonalKeys keys = new([SHA256.HashData("imports"u8)]);

    private ImportBench(TestDatabase database) => this.database = database;

    public Guid InstitutionId { get; } = Guid.CreateVersion7();

    public Guid CaseId { get; private set; }

    public ImportPace Pace { get; set; } = new(BatchRows: 100);

    public SealedFiles Files => new(folder, keys);

    public PersonalData Seals => new(keys);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ImportBench> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var bench = new ImportBench(await TestDatabase.CreateAsync(kind));
        bench.CaseId = await bench.NewCaseAsync();
        return bench;
    }

    public async Task<Guid> NewCaseAsync(Guid? institutionId = null)
    {
        var application = new ListingApplication
        {
            InstitutionId = institutionId ?? InstitutionId,
            Kind = ApplicationKind.First,
            CreatedAt = time.Moment,
        };
        await using var db = Open(TestDatabase.SystemDesk());
        db.Add(application);
        await db.SaveChangesAsync(Stop);
        return application.CaseId;
    }

    public MingjianDb Open(Desk? desk = null) => database.Open(desk, new ChinaClock(time));

    /// <summary>A day or an hour later.</summary>
    public void Pass(TimeSpan span) => time.Moment += span;

    public async Task<Guid> CheckAsync(string list, Stream file, Guid? caseId = null)
    {
        file.Position = 0;
        var (db, desk) = Clerk();
        var check = new CheckImport(db, desk, Intake(db, desk));
        return await check.RunAsync(caseId ?? CaseId, list, file, "清单.xlsx", Stop);
    }

    public async Task ConfirmAsync(Guid runId, ImportMode mode = ImportMode.Merge)
    {
        var (db, desk) = Clerk();
        await new StartImport(db, desk, Intake(db, desk)).RunAsync(runId, mode, Stop);
    }

    public async Task StopAsync(Guid runId)
    {
        var (db, desk) = Clerk();
        await new StopImport(db, desk, Intake(db, desk)).RunAsync(runId, Stop);
    }

    public async Task<bool> CarryOutAsync(Guid runId, CancellationToken? stop = null)
    {
        var desk = TestDatabase.SystemDesk();
        await using var db = Open(desk);
        return await Worker(db, desk).RunAsync(runId, stop ?? Stop);
    }

    public async Task<Guid?> NextAsync()
    {
        var desk = TestDatabase.SystemDesk();
        return await Worker(Open(desk), desk).NextAsync(Stop);
    }

    /// <summary>Checks, confirms and carries out.</summary>
    public async Task<ImportRun> ImportAsync(
        string list,
        Stream file,
        ImportMode mode = ImportMode.Merge
    )
    {
        var runId = await CheckAsync(list, file);
        await ConfirmAsync(runId, mode);
        await CarryOutAsync(runId);
        return await RunAsync(runId);
    }

    public Task<ImportRun> RunAsync(Guid runId) =>
        Open().ImportRuns.SingleAsync(r => r.ImportRunId == runId, Stop);

    public async Task<List<DraftScope>> ScopeAsync(Guid? caseId = null) =>
        await Open()
            .DraftScope.AsNoTracking()
            .Where(l => l.CaseId == (caseId ?? CaseId))
            .OrderBy(l => l.Number)
            .ToListAsync(Stop);

    public ListSheets Sheets(MingjianDb db) =>
        new([
            new ScopeSheet(db),
            new StaffSheet(db, new(time), Seals),
            new EquipmentSheet(db, new(time)),
        ]);

    public async Task<MemoryStream> ExportAsync(string list)
    {
        await using var db = Open();
        var file = new MemoryStream();
        Sheets(db).Of(list).Export(CaseId, file);
        file.Position = 0;
        return file;
    }

    public async Task<MemoryStream> MarkAsync(string list, Stream file)
    {
        await using var db = Open();
        var marked = new MemoryStream();
        var listingCase = await db.ListingCases.SingleAsync(c => c.CaseId == CaseId, Stop);
        await Sheets(db).Of(list).MarkAsync(listingCase, file, marked, Stop);
        marked.Position = 0;
        return marked;
    }

    /// <summary>An annex of so many rows under the template's head, changed row by row when asked.</summary>
    public static MemoryStream Annex(int rows, Action<int, string[]>? change = null) =>
        TestWorkbook.Of(
            "资质附表",
            [
                ["类别", "项目", "标准号", "方法名称"],
                .. Rows(rows, change),
            ]
        );

    public static MemoryStream Thousand() =>
        Annex(
            1000,
            (i, row) =>
                row[2] =
                    i % 97 == 0 ? ""
                    : i % 5 == 0 ? "自编方法"
                    : "GB/T 6920-86"
        );

    public static (int, string, string, string, string, bool) Values(DraftScope row) =>
        (row.Number, row.Category, row.Item, row.MethodNumber, row.MethodName, row.MethodKnown);

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();

        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private static IEnumerable<string[]> Rows(int rows, Action<int, string[]>? change)
    {
        for (var i = 1; i <= rows; i++)
        {
            string[] row = ["水和废水", $"示例项目{i}", "HJ 535-2009", "水质 氨氮的测定"];
            change?.Invoke(i, row);
            yield return row;
        }
    }

    private ImportIntake Intake(MingjianDb db, Desk desk) =>
        new(db, desk, new(time), Sheets(db), Files);

    private CarryOutImport Worker(MingjianDb db, Desk desk) =>
        new(db, desk, new(time), time, Sheets(db), Files, Pace);

    private (MingjianDb Db, Desk Desk) Clerk()
    {
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                "示例填报员",
                "填报员",
                InstitutionId,
                "示例机构",
                RoleDuties.Of(Role.Clerk)
            ),
            Viewer.Institution(InstitutionId)
        );
        return (Open(desk), desk);
    }
}
