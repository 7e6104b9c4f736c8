using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Mingjian.Credit.Indicators;
using Mingjian.Data;
using Mingjian.Listing.Methods;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Npgsql;

namespace Mingjian.Proof;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A real database of the model's shape, empty but for the reference data (calendars, settings, offices), for one test or test class. SQLite always; PostgreSQL when
/// <c>MINGJIAN_TEST_POSTGRES</c> holds a connection string that may create databases, otherwise the test is skipped by name.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Dictionary<DatabaseKind, string> Templates = [];

    private readonly string name = $"mj_{Guid.CreateVersion7():N}";
    private readonly List<MingjianDb> opened = [];

    private TestDatabase(DatabaseKind kind) => Kind = kind;

    public static string? PostgresServer =>
        Environment.GetEnvironmentVariable("MINGJIAN_TEST_POSTGRES");

    public DatabaseKind Kind { get; }

    public string Connection { get; private set; } = "";

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        Assert.SkipWhen(
            kind == DatabaseKind.Postgres && PostgresServer is null,
            "PostgreSQL is not given (MINGJIAN_TEST_POSTGRES)"
        );
        var database = new TestDatabase(kind);
        await database.PrepareAsync();
        return database;
    }

    /// <summary>A database that another process made; it is that one's to drop.</summary>
    public static TestDatabase At(DatabaseKind kind, string connection) =>
        new(kind) { Connection = connection };

    /// <summary>Another database with the same rows. Nobody may be at work on this one meanwhile.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copy = new TestDatabase(Kind);

        if (Kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(Path.GetTempPath(), $"{copy.name}.db");
            copy.Connection = $"Data Source={file}";
            await using var from = new SqliteConnection(Connection);
            await using var to = new SqliteConnection($"{copy.Connection};Pooling=False");
            await from.OpenAsync();
            await to.OpenAsync();
            await using var fast = to.CreateCommand();
            fast.CommandText = "PRAGMA synchronous=OFF;";
            await fast.ExecuteNonQueryAsync();
            from.BackupDatabase(to);
            return copy;
        }

        await using var own = new NpgsqlConnection(Connection);
        NpgsqlConnection.ClearPool(own);
        await ServerAsync($"CREATE DATABASE {copy.name} TEMPLATE {own.Database}");
        copy.Connection = new NpgsqlConnectionStringBuilder(Connection)
        {
            Database = copy.name,
        }.ConnectionString;
        return copy;
    }

    /// <summary>A context on this database for whoever sits at the desk.</summary>
    public MingjianDb Open(Desk? desk = null, ChinaClock? clock = null)
    {
        desk ??= SystemDesk();
        clock ??= new ChinaClock(TimeProvider.System);
        MingjianDb db =
            Kind == DatabaseKind.Sqlite
                ? new SqliteMingjianDb(
                    Databases
                        .Sqlite(Strict(new DbContextOptionsBuilder<SqliteMingjianDb>()), Connection)
                        .Options,
                    desk,
                    clock
                )
                : new PostgresMingjianDb(
                    Databases
                        .Postgres(
                            Strict(new DbContextOptionsBuilder<PostgresMingjianDb>()),
                            Connection
                        )
                        .Options,
                    desk,
                    clock
                );
        opened.Add(db);
        return db;
    }

    /// <summary>What reads rows in no order, or all of a product, is an error in every test.</summary>
    public static T Strict<T>(T options)
        where T : DbContextOptionsBuilder
    {
        options.ConfigureWarnings(warnings =>
            warnings.Throw(
                CoreEventId.RowLimitingOperationWithoutOrderByWarning,
                CoreEventId.FirstWithoutOrderByAndFilterWarning,
                CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning,
                RelationalEventId.MultipleCollectionIncludeWarning
            )
        );
        return options;
    }

    public static Desk SystemDesk()
    {
        var desk = new Desk();
        desk.Seat(Actor.System, Viewer.System);
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var db in opened)
        {
            await db.DisposeAsync();
        }

        if (Kind == DatabaseKind.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            File.Delete(new SqliteConnectionStringBuilder(Connection).DataSource);
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            await ServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private async Task PrepareAsync()
    {
        await Gate.WaitAsync();

        try
        {
            if (!Templates.TryGetValue(Kind, out var template))
            {
                Templates[Kind] = template = await MakeTemplateAsync();
            }

            if (Kind == DatabaseKind.Sqlite)
            {
                var file = Path.Combine(Path.GetTempPath(), $"{name}.db");
                File.Copy(template, file);
                Connection = $"Data Source={file}";
            }
            else
            {
                await ServerAsync($"CREATE DATABASE {name} TEMPLATE {template}");
                Connection = new NpgsqlConnectionStringBuilder(PostgresServer)
                {
                    Database = name,
                    MaxPoolSize = 20,
                }.ConnectionString;
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task<string> MakeTemplateAsync()
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(Path.GetTempPath(), $"{name}_template.db");
            Connection = $"Data Source={file};Pooling=False";
            await using var db = Open();
            await Schema.MigrateAsync(db);
            await ReferenceData.LoadAsync(db);
            await MethodLibrary.LoadAsync(db);
            await IndicatorSets.LoadAsync(db);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
            return file;
        }

        var template = $"{name}_template";
        await ServerAsync($"CREATE DATABASE {template}");
        Connection = new NpgsqlConnectionStringBuilder(PostgresServer)
        {
            Database = template,
            Pooling = false,
        }.ConnectionString;
        await using var model = Open();
        await Schema.MigrateAsync(model);
        await ReferenceData.LoadAsync(model);
        await MethodLibrary.LoadAsync(model);
        await IndicatorSets.LoadAsync(model);
        await model.Database.CloseConnectionAsync();
        return template;
    }

    private static async Task ServerAsync(string sql)
    {
        await using var server = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(PostgresServer) { Pooling = false }.ConnectionString
        );
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        command.CommandTimeout = 300; // to make or drop a database waits for the disk
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The rows of a theory that runs on both databases.</summary>
public sealed class BothDatabases : TheoryData<DatabaseKind>
{
    public BothDatabases() => AddRange(DatabaseKind.Sqlite, DatabaseKind.Postgres);
}

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class StandingTime(DateTime moment) : TimeProvider
{
    public DateTime Moment { get; set; } = DateTime.SpecifyKind(moment, DateTimeKind.Utc);

    public static StandingTime On(int year, int month, int day, int hour = 10) =>
        new(ChinaClock.StartOf(new DateOnly(year, month, day)).AddHours(hour));

    public override DateTimeOffset GetUtcNow() => new(Moment, TimeSpan.Zero);
}
