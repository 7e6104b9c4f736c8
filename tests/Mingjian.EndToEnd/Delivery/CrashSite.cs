using Mingjian.Accounts;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Data;
using Mingjian.EndToEnd.Host;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Delivery;

/// <summary>A laboratory's record keeping on its own data, whose server is killed and started again.</summary>
internal sealed class CrashSite : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly string data = Directory.CreateTempSubdirectory("mingjian-crash-").FullName;
    private ServerProcess? server;

    private CrashSite(TestDatabase database) => this.database = database;

    public Guid InstitutionId { get; private set; }

    public string Token { get; private set; } = "";

    /// <summary>The file of every report.</summary>
    public string ReportFile { get; } = LaboratoryDay.DigestOf("report");

    public static async Task<CrashSite> PrepareAsync(DatabaseKind kind)
    {
        var site = new CrashSite(await TestDatabase.CreateAsync(kind));
        var desk = TestDatabase.SystemDesk();
        desk.Open<MakeProgramKey>(null);
        await using var db = site.database.Open(desk);
        var listed = await LaboratoryDay.ListAsync(db);
        site.InstitutionId = listed.InstitutionId;
        db.Add(
            new Organisation
            {
                OrganisationId = listed.InstitutionId,
                Kind = OrganisationKind.Institution,
                Name = "重庆示例环境检测有限公司",
                Office = null,
            }
        );
        await LaboratoryDay.UploadAsync(db, listed.InstitutionId, site.ReportFile);
        desk.Open<MakeProgramKey>(null);
        var (key, token) = ProgramKey.Make(
            Actor.System with
            {
                OrganisationId = listed.InstitutionId,
            },
            "LIMS 推送",
            [KeyScope.Deliver, KeyScope.Read],
            days: 30,
            open: 0,
            TimeProvider.System.GetUtcNow().UtcDateTime
        );
        db.Add(key);
        await db.SaveChangesAsync();
        site.Token = token;
        return site;
    }

    public MingjianDb Open() => database.Open();

    /// <summary>Starts the program on the same data.</summary>
    /// <returns>A client with the key of the institution.</returns>
    public async Task<HttpClient> StartAsync()
    {
        server = await ServerProcess.StartAsync(
            ServerProcess.Delivered,
            "Production",
            "--data",
            data,
            "--database",
            database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres",
            "--connection",
            database.Connection,
            "--key-rate",
            "1000000"
        );
        return new()
        {
            BaseAddress = new($"{server.Address}/api/v1/activities/"),
            DefaultRequestHeaders = { Authorization = new("Bearer", Token) },
        };
    }

    public Task KillAsync() => server!.KillAsync();

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        await database.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}
