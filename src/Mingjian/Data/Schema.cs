using Microsoft.EntityFrameworkCore;
using Mingjian.Regulation.Storage;

namespace Mingjian.Data;

/// <summary>Brings a database to the shape of the model: migrations, then the provider's own SQL, which is safe to repeat.</summary>
public static class Schema
{
    public static async Task MigrateAsync(MingjianDb db, CancellationToken stop = default)
    {
        await db.Database.MigrateAsync(stop);
        await ApplySqlAsync(db, stop);
        await IndexTermsAsync(db, stop);
    }

    /// <summary>The shape straight from the model, without migrations: for tests, where one test shows that both are equal.</summary>
    public static async Task CreateAsync(MingjianDb db, CancellationToken stop = default)
    {
        await db.Database.EnsureCreatedAsync(stop);
        await ApplySqlAsync(db, stop);
        await IndexTermsAsync(db, stop);
    }

    /// <summary>Lists are sorted by the end of a term; the model cannot give an index to a column of a complex property.</summary>
    private static async Task IndexTermsAsync(MingjianDb db, CancellationToken stop)
    {
        foreach (var (table, column) in TermMapping.EndColumns(db.Model))
        {
            await db.Database.ExecuteSqlRawAsync(IndexOf(table, column), stop);
        }
    }

    private static string IndexOf(string table, string column) =>
        $"CREATE INDEX IF NOT EXISTS ix_{table}_{column} ON {table} ({column})";

    private static async Task ApplySqlAsync(MingjianDb db, CancellationToken stop)
    {
        var assembly = typeof(Schema).Assembly;
        var folder = $"Mingjian.Data.Sql.{(db.IsSqlite ? "Sqlite" : "Postgres")}.";

        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            await db.Database.ExecuteSqlRawAsync(await reader.ReadToEndAsync(stop), stop);
        }
    }
}
