using Microsoft.EntityFrameworkCore;
using Mingjian.Data;

namespace Mingjian.Journal.Letters;

/// <summary>文号与回执号的流水: one counter for each kind and year, counted in the transaction of the act that uses the number.</summary>
public sealed class DocumentNumbers(MingjianDb db)
{
    /// <summary>The next number of a kind in a year. An act that fails gives it back.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open: the number could be lost or doubled.</exception>
    public async Task<long> NextAsync(string kind, int year, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException(
                "Open a transaction first: the number belongs to the act that uses it."
            );
        }

        var numbers = await db
            .Database.SqlQuery<long>(
                $"""
                INSERT INTO journal_document_counters (kind, year, last) VALUES ({kind}, {year}, 1)
                ON CONFLICT (kind, year) DO UPDATE SET last = journal_document_counters.last + 1
                RETURNING last AS "Value"
                """
            )
            .ToListAsync(stop);
        return numbers[0];
    }

    /// <summary>A number given elsewhere is passed over: none up to it is given any more.</summary>
    public Task<int> PassAsync(string kind, int year, long number, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO journal_document_counters (kind, year, last) VALUES ({kind}, {year}, {number})
            ON CONFLICT (kind, year) DO UPDATE SET last =
                CASE WHEN journal_document_counters.last < excluded.last THEN excluded.last ELSE journal_document_counters.last END
            """,
            stop
        );
}

/// <summary>The counter of one kind of document in one year.</summary>
public sealed class DocumentCounter
{
    public required string Kind { get; init; }

    public required int Year { get; init; }

    public required long Last { get; init; }
}
