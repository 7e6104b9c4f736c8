using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Rows;
using Mingjian.Data;

namespace Mingjian.Activities.Storage;

/// <summary>Reads and writes the rows of one kind of record, many at once.</summary>
public abstract class RecordTable
{
    /// <summary>The institution's rows of these numbers.</summary>
    public abstract Task<IReadOnlyList<ActivityRow>> LoadAsync(
        MingjianDb db,
        Guid institutionId,
        IReadOnlyCollection<string> numbers,
        CancellationToken stop
    );

    /// <summary>The institution's rows in the order in which they came, some at a time.</summary>
    /// <param name="from">The first delivery whose rows are wanted.</param>
    /// <param name="after">The last row of the page before.</param>
    public abstract Task<IReadOnlyList<ActivityRow>> PageAsync(
        MingjianDb db,
        Guid institutionId,
        Guid from,
        RecordPlace? after,
        int take,
        CancellationToken stop
    );

    /// <summary>Stores rows; those whose number is there already take its place.</summary>
    /// <param name="replaced">Numbers that are there already.</param>
    public abstract Task WriteAsync(
        MingjianDb db,
        Guid institutionId,
        IReadOnlyCollection<ActivityRow> rows,
        IReadOnlyCollection<string> replaced,
        CancellationToken stop
    );
}

/// <inheritdoc/>
public sealed class RecordTable<TRow> : RecordTable
    where TRow : ActivityRow
{
    private const int AtOnce = 5000;

    public override async Task<IReadOnlyList<ActivityRow>> LoadAsync(
        MingjianDb db,
        Guid institutionId,
        IReadOnlyCollection<string> numbers,
        CancellationToken stop
    )
    {
        var found = new List<ActivityRow>();

        foreach (var part in numbers.Chunk(AtOnce))
        {
            found.AddRange(
                await db.Set<TRow>()
                    .AsNoTracking()
                    .Where(r =>
                        r.InstitutionId == institutionId && EF.Parameter(part).Contains(r.Number)
                    )
                    .ToListAsync(stop)
            );
        }

        return found;
    }

    public override async Task<IReadOnlyList<ActivityRow>> PageAsync(
        MingjianDb db,
        Guid institutionId,
        Guid from,
        RecordPlace? after,
        int take,
        CancellationToken stop
    )
    {
        var rows = db.Set<TRow>().AsNoTracking().Where(r => r.InstitutionId == institutionId);
        rows = after is { DeliveryId: var delivery, Number: var number }
            ? rows.Where(r => r.DeliveryId.CompareTo(delivery) >= 0)
                .Where(r => r.DeliveryId != delivery || r.Number.CompareTo(number) > 0)
            : rows.Where(r => r.DeliveryId.CompareTo(from) >= 0);

        return await rows.OrderBy(r => r.DeliveryId)
            .ThenBy(r => r.Number)
            .Take(take)
            .ToListAsync(stop);
    }

    public override async Task WriteAsync(
        MingjianDb db,
        Guid institutionId,
        IReadOnlyCollection<ActivityRow> rows,
        IReadOnlyCollection<string> replaced,
        CancellationToken stop
    )
    {
        foreach (var part in replaced.Chunk(AtOnce))
        {
            await db.Set<TRow>()
                .Where(r =>
                    r.InstitutionId == institutionId && EF.Parameter(part).Contains(r.Number)
                )
                .ExecuteDeleteAsync(stop);
        }

        await BulkWriter.WriteAsync<TRow>(db, [.. rows.Cast<TRow>()], stop);
    }
}

/// <summary>Where a row stands among those of its kind: deliveries follow each other in time.</summary>
public sealed record RecordPlace(Guid DeliveryId, string Number);

/// <summary>The table of each kind.</summary>
public static class RecordTables
{
    private static readonly FrozenDictionary<RecordKind, RecordTable> Tables =
        RecordTypes.All.ToFrozenDictionary(
            type => type.Kind,
            type =>
                (RecordTable)
                    Activator.CreateInstance(
                        typeof(RecordTable<>).MakeGenericType(
                            type.GetType().GetGenericArguments()[0]
                        )
                    )!
        );

    public static RecordTable Of(RecordKind kind) => Tables[kind];
}
