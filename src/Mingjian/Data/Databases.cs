using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mingjian.Data;

/// <summary>How each of the two databases is set up; used by the program, the tests and the design-time tools alike.</summary>
public static class Databases
{
    /// <summary>SQLITE_CONSTRAINT_UNIQUE.</summary>
    private const int SqliteUnique = 2067;

    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY.</summary>
    private const int SqlitePrimaryKey = 1555;

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
            .AddInterceptors(new SqlitePragmas(), new CommitSignal());

    public static void Postgres(DbContextOptionsBuilder options, string connection) =>
        options
            .UseNpgsql(connection)
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new CommitSignal());

    /// <summary>Another one stored the same key meanwhile: two people who add the next row of a list, or open the same thing, at one moment.</summary>
    internal static bool IsDuplicate(Exception broken) =>
        (broken is DbUpdateException ? broken.InnerException : broken)
            is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
                or SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey };

    /// <summary>As <see cref="IsDuplicate"/>; or two saves wait for each other's rows, and the server gave this one up.</summary>
    internal static bool IsCollision(Exception broken) =>
        IsDuplicate(broken)
        || (broken is DbUpdateException ? broken.InnerException : broken)
            is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected };
}
