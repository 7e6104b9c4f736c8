using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mingjian.Regulation;
using Npgsql;

namespace Mingjian.Data;

/// <summary>Rows that two people may add at the same moment: a unique index lets one win, and the other is told.</summary>
public static class Clashes
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <exception cref="ChangedMeanwhile">Another person stored a row of the same key meanwhile.</exception>
    public static async Task SaveUniqueAsync(this MingjianDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failed) when (IsDuplicate(failed))
        {
            throw new ChangedMeanwhile();
        }
    }

    private static bool IsDuplicate(DbUpdateException failed) =>
        failed.InnerException switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode
                is SqliteUnique
                    or SqlitePrimaryKey,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
            _ => false,
        };
}
