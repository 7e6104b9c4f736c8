using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Activities.Workbooks;
using Mingjian.Activities.Workbooks.UseCases;
using Mingjian.Data;
using Mingjian.Data.Imports;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Activities.Workbooks;

/// <summary>A listed institution in a real database, a clerk who hands workbooks in, and a worker of the system.</summary>
internal sealed class RecordImportBench : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly StandingTime time = StandingTime.On(2026, 3, 20);
    private readonly RegisterMemory memory = new();
    private readonly FilesFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_records_{Guid.CreateVersion7():N}")
    );

    private RecordImportBench(TestDatabase database) => this.database = database;

    public Guid InstitutionId { get; private set; }

    public LaboratoryDay Day { get; } = new();

    public ImportPace Pace { get; set; } = new(BatchRows: 10);

    public SealedFiles Files => new(folder, new([SHA256.HashData("records"u8)]));

    private ChinaClock Clock => new(time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RecordImportBench> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var bench = new RecordImportBench(await TestDatabase.CreateAsync(kind));
        await using var db = bench.Open();
        bench.InstitutionId = (await LaboratoryDay.ListAsync(db)).InstitutionId;
        await LaboratoryDay.UploadAsync(db, bench.InstitutionId, bench.Day.ReportFile);
        return bench;
    }

    public MingjianDb Open(Desk? desk = null) => database.Open(desk, Clock);

    /// <summary>A minute or a day later.</summary>
    public void Pass(TimeSpan span) => time.Moment += span;

    public async Task<Guid> CheckAsync(Stream file)
    {
        file.Position = 0;
        var (db, desk) = Clerk();
        return await new CheckRecordImport(db, desk, Clock, DryRun(db), Files).RunAsync(
            file,
            "三月.xlsx",
            Stop
        );
    }

    public async Task ConfirmAsync(Guid runId)
    {
        var (db, desk) = Clerk();
        await new StartRecordImport(db, desk, Clock, Files).RunAsync(runId, Stop);
    }

    public async Task StopAsync(Guid runId)
    {
        var (db, desk) = Clerk();
        await new StopRecordImport(db, desk, Clock, Files).RunAsync(runId, Stop);
    }

    public async Task<bool> CarryOutAsync(Guid runId, CancellationToken? stop = null)
    {
        var desk = TestDatabase.SystemDesk();
        await using var db = Open(desk);
        var files = new DeliveredFiles(db);
        var intake = Intake(db, files);
        return await new CarryOutRecordImport(
            db,
            desk,
            Clock,
            time,
            new DeliverRecords(db, Clock, intake, desk),
            intake,
            Files,
            Pace
        ).RunAsync(runId, stop ?? Stop);
    }

    public async Task<RecordImport> ImportAsync(Stream file)
    {
        var runId = await CheckAsync(file);
        await ConfirmAsync(runId);
        await CarryOutAsync(runId);
        return await RunAsync(runId);
    }

    public Task<RecordImport> RunAsync(Guid runId) =>
        Open().RecordImports.SingleAsync(r => r.ImportRunId == runId, Stop);

    public async Task<MemoryStream> MarkAsync(Stream file)
    {
        file.Position = 0;
        await using var db = Open();
        var marked = new MemoryStream();
        await DryRun(db).MarkAsync(InstitutionId, file, marked, Stop);
        marked.Position = 0;
        return marked;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();

        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private RecordDryRun DryRun(MingjianDb db) => new(Intake(db, new(db)));

    private RecordIntake Intake(MingjianDb db, DeliveredFiles files) =>
        new(db, Clock, new LawBook(db), new InstitutionRegister(db, memory), files);

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
