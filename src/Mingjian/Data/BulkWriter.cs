using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Mingjian.Data;

/// <summary>
/// Stores many new rows of one plain type at once: binary COPY on PostgreSQL, one prepared INSERT on SQLite. One row alone is inserted on both. Table, columns and
/// conversions are the model's own. No facts, no tracking: the caller opens the transaction and records what was done.
/// </summary>
public static class BulkWriter
{
    private static readonly ConcurrentDictionary<(Type Context, Type Row), object> Plans = new();

    /// <exception cref="InvalidOperationException">No transaction is open, or the type has more than plain columns.</exception>
    public static async Task WriteAsync<T>(
        MingjianDb db,
        IReadOnlyCollection<T> rows,
        CancellationToken stop
    )
        where T : class
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Open a transaction before writing in bulk.");
        }

        var plan = (BulkPlan<T>)Plans.GetOrAdd((db.GetType(), typeof(T)), _ => BulkPlan<T>.Of(db));

        if (rows.Count == 0)
        {
            return;
        }

        if (rows.Count > 1 && db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await plan.CopyAsync(postgres, rows, stop);
        }
        else
        {
            await plan.InsertAsync(db, rows, stop);
        }
    }
}

/// <summary>Where the values of a row go, worked out once for each type.</summary>
internal sealed class BulkPlan<T>(string table, IReadOnlyList<BulkColumn<T>> columns)
    where T : class
{
    private string Columns => string.Join(", ", columns.Select(c => c.Name));

    public static BulkPlan<T> Of(MingjianDb db)
    {
        var type =
            db.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");
        var table =
            StoreObjectIdentifier.Create(type, StoreObjectType.Table)
            ?? throw new InvalidOperationException($"{typeof(T).Name} has no table.");
        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = type.GetProperties()
            .Select(property => new BulkColumn<T>(
                sql.DelimitIdentifier(property.GetColumnName(table)!),
                property.GetRelationalTypeMapping(),
                Getter(property)
            ))
            .ToList();

        return new(sql.DelimitIdentifier(table.Name), columns);
    }

    public async Task CopyAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<T> rows,
        CancellationToken stop
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({Columns}) FROM STDIN (FORMAT BINARY)",
            stop
        );

        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);

            foreach (var column in columns)
            {
                if (column.ValueOf(row) is { } value)
                {
                    await copy.WriteAsync(value, column.Mapping.StoreTypeNameBase, stop);
                }
                else
                {
                    await copy.WriteNullAsync(stop);
                }
            }
        }

        await copy.CompleteAsync(stop);
    }

    public async Task InsertAsync(
        MingjianDb db,
        IReadOnlyCollection<T> rows,
        CancellationToken stop
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO {table} ({Columns}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var parameters = columns
            .Select((column, i) => Parameter(command, column, $"@p{i}"))
            .ToArray();
        command.Parameters.AddRange(parameters);

        if (rows.Count > 1)
        {
            await command.PrepareAsync(stop);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>PostgreSQL takes the type from the column, as for COPY; the mapping would take it from the value, which is not known yet.</summary>
    private static DbParameter Parameter(DbCommand command, BulkColumn<T> column, string name) =>
        command is NpgsqlCommand
            ? new NpgsqlParameter
            {
                ParameterName = name,
                DataTypeName = column.Mapping.StoreTypeNameBase,
            }
            : column.Mapping.CreateParameter(command, name, value: null, nullable: true);

    private static Func<T, object?> Getter(IProperty property)
    {
        if (property.PropertyInfo is null)
        {
            throw new InvalidOperationException(
                $"{typeof(T).Name}.{property.Name} is no plain property and cannot be written in bulk."
            );
        }

        var row = Expression.Parameter(typeof(T));
        return Expression
            .Lambda<Func<T, object?>>(
                Expression.Convert(Expression.Property(row, property.PropertyInfo), typeof(object)),
                row
            )
            .Compile();
    }
}

/// <summary>One column: its name in the provider's quotes, how the model stores it, and where its value comes from.</summary>
internal sealed record BulkColumn<T>(
    string Name,
    RelationalTypeMapping Mapping,
    Func<T, object?> Get
)
{
    /// <summary>The value as the database holds it.</summary>
    public object? ValueOf(T row)
    {
        var value = Get(row);
        return value is null || Mapping.Converter is not { } converter
            ? value
            : converter.ConvertToProvider(value);
    }
}
