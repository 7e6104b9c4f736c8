using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Mingjian.Tests.Credit.Crashes;

/// <summary>
/// Every row of 信用 and of the journal as text, so that two runs of the same steps can be compared: ids, receipt codes, sealed values and
/// digests that follow from them are left out, moments are cut to the day.
/// </summary>
internal static partial class StoredState
{
    private const string OfSqlite = """
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND (name LIKE 'credit~_%' ESCAPE '~' OR name LIKE 'journal~_%' ESCAPE '~')
        """;

    private const string OfPostgres = """
        SELECT tablename::text FROM pg_tables
        WHERE schemaname = 'public' AND (tablename LIKE 'credit~_%' ESCAPE '~' OR tablename LIKE 'journal~_%' ESCAPE '~')
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        List<string> rows = [];

        foreach (var table in await TablesAsync(connection, db.IsSqlite))
        {
            await foreach (var row in RowsAsync(connection, $"SELECT * FROM {table}"))
            {
                rows.Add($"{table}: {row}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>Rows that only one of the two has, marked by whose they are.</summary>
    public static string Difference(IReadOnlyList<string> found, IReadOnlyList<string> expected)
    {
        var (left, right) = (Counted(found), Counted(expected));
        return string.Join(
            '\n',
            left.Except(right)
                .Select(row => $"+ {row}")
                .Concat(right.Except(left).Select(row => $"- {row}"))
        );
    }

    /// <summary>A row that stands twice is another row the second time.</summary>
    private static HashSet<string> Counted(IReadOnlyList<string> rows) =>
        [
            .. rows.GroupBy(row => row, StringComparer.Ordinal)
                .SelectMany(same => same.Select((row, n) => n == 0 ? row : $"{row} ({n + 1})")),
        ];

    private static async Task<List<string>> TablesAsync(DbConnection connection, bool isSqlite)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = isSqlite ? OfSqlite : OfPostgres;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> names = [];

        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async IAsyncEnumerable<string> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();

        while (await reader.ReadAsync())
        {
            yield return string.Join(
                "; ",
                Enumerable
                    .Range(0, reader.FieldCount)
                    .Where(n => !reader.IsDBNull(n) && !IsOfOneRun().IsMatch(reader.GetName(n)))
                    .Select(n => $"{reader.GetName(n)}={Text(reader.GetValue(n))}")
            );
        }
    }

    private static string Text(object value)
    {
        var text = value switch
        {
            DateTime moment => $"{moment:O}",
            byte[] bytes => Convert.ToHexStringLower(bytes),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        return Digest().Replace(Moment().Replace(Id().Replace(text, "#"), "$1"), "~");
    }

    /// <summary>A computation that was broken off counts its versions on.</summary>
    [GeneratedRegex("^version$|^sealed_|^code_hash$")]
    private static partial Regex IsOfOneRun();

    [GeneratedRegex(
        "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|(?<![0-9a-fA-F])[0-9a-f]{32}(?![0-9a-fA-F])"
    )]
    private static partial Regex Id();

    [GeneratedRegex("(?<![0-9a-fA-F])[0-9a-f]{64}(?![0-9a-fA-F])")]
    private static partial Regex Digest();

    [GeneratedRegex(@"(\d{4}-\d\d-\d\d)[ T]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:\d\d)?)?")]
    private static partial Regex Moment();
}
