using Microsoft.EntityFrameworkCore;

namespace Mingjian.Data;

/// <summary>How each of the two databases is set up; used by the program, the tests and the design-time tools alike.</summary>
public static class Databases
{
    public static DbContextOptionsBuilder<T> Sqlite<T>(
        DbContextOptionsBuilder<T> options,
        string connection
    )
        where T : DbContext
    {
        Sqlite((DbContextOptionsBuilder)options, connection);
        return options;
    }

    public static DbContextOptionsBuilder<T> Postgres<T>(
        DbContextOptionsBuilder<T> options,
        string connection
    )
        where T : DbContext
    {
        Postgres((DbContextOptionsBuilder)options, connection);
        return options;
    }

    public static void Sqlite(DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(connection)
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new SqlitePragmas());

    public static void Postgres(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection).UseSnakeCaseNamingConvention();
}
