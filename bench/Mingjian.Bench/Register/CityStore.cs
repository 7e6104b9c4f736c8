using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Regulation;
using Npgsql;

namespace Mingjian.Bench.Register;

/// <summary>Databases of cities, built once and kept: a folder of SQLite files, and a PostgreSQL server when <c>MINGJIAN_TEST_POSTGRES</c> names one.</summary>
internal sealed class CityStore(string folder, string? postgres)
{
    /// <summary>Raised whenever the city or the model changes what is stored.</summary>
    private const string Edition = "e2";

    public bool HasPostgres => postgres is not null;

    public static CityStore FromEnvironment() =>
        new(
            Environment.GetEnvironmentVariable("MINGJIAN_BENCH_DATA")
                ?? Path.Combine(Path.GetTempPath(), "mingjian-bench"),
            Environment.GetEnvironmentVariable("MINGJIAN_TEST_POSTGRES")
        );

    /// <returns>The connection string.</returns>
    public async Task<string> OpenAsync(bool sqlite, int institutions, CancellationToken stop)
    {
        var connection = sqlite
            ? SqliteCity(institutions)
            : await PostgresCityAsync(institutions, stop);
        await using var db = Context(sqlite, connection);

        if (await IsBuiltAsync(db, stop))
        {
            return connection;
        }

        await Console.Error.WriteLineAsync(
            $"建库：{institutions:N0} 家，{(sqlite ? "SQLite" : "PostgreSQL")}"
        );
        await db.Database.EnsureDeletedAsync(stop);
        await Schema.CreateAsync(db, stop);
        await new City(db, institutions).BuildAsync(Console.Error.WriteLine, stop);
        return connection;
    }

    public static MingjianDb Context(bool sqlite, string connection)
    {
        var desk = new Desk();
        var clock = new ChinaClock(TimeProvider.System);

        return sqlite
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

    /// <summary>The version row is written last.</summary>
    private static async Task<bool> IsBuiltAsync(MingjianDb db, CancellationToken stop)
    {
        try
        {
            return await db.Set<Listing.Register.RegisterVersion>().AnyAsync(stop);
        }
        catch (Exception missing) when (missing is SqliteException or PostgresException)
        {
            return false;
        }
    }

    private string SqliteCity(int institutions)
    {
        Directory.CreateDirectory(folder);
        return $"Data Source={Path.Combine(folder, $"city-{Edition}-{institutions}.db")}";
    }

    private async Task<string> PostgresCityAsync(int institutions, CancellationToken stop)
    {
        var name = $"mj_city_{Edition}_{institutions}";
        await using var server = new NpgsqlConnection(postgres);
        await server.OpenAsync(stop);
        await using var exists = new NpgsqlCommand(
            "SELECT count(*) FROM pg_database WHERE datname = @name",
            server
        );
        exists.Parameters.AddWithValue("name", name);

        if ((long)(await exists.ExecuteScalarAsync(stop))! == 0)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", server);
            await create.ExecuteNonQueryAsync(stop);
        }

        return new NpgsqlConnectionStringBuilder(postgres) { Database = name }.ConnectionString;
    }
}
