using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Indicators;
using Mingjian.Data;
using Mingjian.Listing.Methods;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Npgsql;

namespace Mingjian.Bench;

/// <summary>An empty database of its own, dropped afterwards: SQLite in the temporary folder, PostgreSQL on the server of <c>MINGJIAN_TEST_POSTGRES</c>.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string name = $"mj_bench_{Guid.CreateVersion7():N}";
    private readonly string? server;
    private readonly string connection;

    private BenchDatabase(string? server)
    {
        this.server = server;
        connection = server is null
            ? $"Data Source={SqliteFile}"
            : new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    public string Kind => server is null ? "SQLite" : "PostgreSQL";

    public bool IsSqlite => server is null;

    public string Connection => connection;

    private string SqliteFile => Path.Combine(Path.GetTempPath(), $"{name}.db");

    /// <summary>Which of the two alone; both without.</summary>
    public static string? Only { get; set; }

    /// <summary>SQLite always, PostgreSQL when its server is given.</summary>
    public static IEnumerable<Func<Task<BenchDatabase>>> Both()
    {
        if (Only is null or "sqlite")
        {
            yield return () => CreateAsync(null);
        }

        if (
            Only is null or "postgres"
            && Environment.GetEnvironmentVariable("MINGJIAN_TEST_POSTGRES")
                is { Length: > 0 } server
        )
        {
            yield return () => CreateAsync(server);
        }
    }

    public MingjianDb Open(Desk desk)
    {
        var clock = new ChinaClock(TimeProvider.System);
        return server is null
            ? new SqliteMingjianDb(
                Databases
                    .Sqlite(new DbContextOptionsBuilder<SqliteMingjianDb>(), connection)
                    .Options,
                desk,
                clock
            )
            : new PostgresMingjianDb(
                Databases
                    .Postgres(new DbContextOptionsBuilder<PostgresMingjianDb>(), connection)
                    .Options,
                desk,
                clock
            );
    }

    public static Desk SystemDesk()
    {
        var desk = new Desk();
        desk.Seat(Actor.System, Viewer.System);
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            File.Delete(SqliteFile);
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            await ServerAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task<BenchDatabase> CreateAsync(string? server)
    {
        var database = new BenchDatabase(server);

        if (server is not null)
        {
            await database.ServerAsync($"CREATE DATABASE {database.name}");
        }

        await using var db = database.Open(SystemDesk());
        await Schema.CreateAsync(db);
        await ReferenceData.LoadAsync(db);
        await MethodLibrary.LoadAsync(db);
        await IndicatorSets.LoadAsync(db);
        return database;
    }

    private async Task ServerAsync(string sql)
    {
        await using var connected = new NpgsqlConnection(server);
        await connected.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connected);
        await command.ExecuteNonQueryAsync();
    }
}
