using Microsoft.EntityFrameworkCore;

namespace Mingjian.Web.Ui.Tables;

/// <summary>What a table needs to know of the rows it shows a page of.</summary>
public interface IPaged
{
    /// <summary>From 1.</summary>
    int Number { get; }

    int Size { get; }

    /// <summary>Rows of all pages.</summary>
    int Total { get; }

    int Shown { get; }

    /// <summary>There are more than <see cref="Total"/>; nobody counted on. Shown as 1,000+.</summary>
    bool IsAtLeast => false;

    int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>One page of rows, counted and cut by the database.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total) : IPaged
{
    public int Shown => Items.Count;
}

public static class Paging
{
    /// <summary>Counts and fetches one page. The query must be ordered with the id last. Beyond the last page the last is given.</summary>
    public static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> query,
        int page,
        int size,
        CancellationToken stop
    )
    {
        var total = await query.CountAsync(stop);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));
        var items =
            total == 0 ? [] : await query.Skip((number - 1) * size).Take(size).ToListAsync(stop);

        return new(items, number, size, total);
    }

    /// <summary>One page of rows that are at hand as a whole: a small table of the law, never records.</summary>
    public static Page<T> ToPage<T>(this IReadOnlyList<T> rows, TableQuery table)
    {
        var number = Math.Clamp(
            table.Page,
            1,
            Math.Max(1, (rows.Count + table.Size - 1) / table.Size)
        );
        return new(
            [.. rows.Skip((number - 1) * table.Size).Take(table.Size)],
            number,
            table.Size,
            rows.Count
        );
    }

    public static Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> query,
        TableQuery table,
        CancellationToken stop
    ) => query.ToPageAsync(table.Page, table.Size, stop);
}
