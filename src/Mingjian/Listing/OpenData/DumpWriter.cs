using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingjian.Data;

namespace Mingjian.Listing.OpenData;

/// <summary>Writes one table of the open data twice, as CSV and as JSON, row by row, and takes the digests while it does.</summary>
public sealed class DumpWriter(string folder)
{
    private const int Pending = 32 * 1024;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="name">Without ending: <c>institutions</c>.</param>
    /// <param name="title">What it is, in Chinese.</param>
    /// <param name="columns">Names of the columns with their values in a row.</param>
    public async Task<IReadOnlyList<DumpFile>> WriteAsync<T>(
        string name,
        string title,
        IAsyncEnumerable<T> rows,
        IReadOnlyList<(string Name, Func<T, object?> Value)> columns,
        CancellationToken stop
    )
    {
        await using var csvFile = new HashedFile(Path.Combine(folder, $"{name}.csv"));
        await using var jsonFile = new HashedFile(Path.Combine(folder, $"{name}.json"));
        await using var json = new Utf8JsonWriter(
            jsonFile.Stream,
            new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        var count = 0;

        await using (var csv = new CsvLines(csvFile.Stream))
        {
            json.WriteStartArray();
            await csv.WriteAsync(columns.Select(column => column.Name));

            await foreach (var row in rows.WithCancellation(stop))
            {
                await csv.WriteAsync(columns.Select(column => InWords(column.Value(row))));
                Write(json, row, columns);
                count++;

                if (json.BytesPending > Pending)
                {
                    await json.FlushAsync(stop);
                }
            }

            json.WriteEndArray();
            await json.FlushAsync(stop);
        }

        return
        [
            csvFile.Done($"{name}.csv", $"{title}（CSV）", count),
            jsonFile.Done($"{name}.json", $"{title}（JSON）", count),
        ];
    }

    private static void Write<T>(
        Utf8JsonWriter json,
        T row,
        IReadOnlyList<(string Name, Func<T, object?> Value)> columns
    )
    {
        json.WriteStartObject();

        foreach (var (column, valueOf) in columns)
        {
            if (valueOf(row) is { } value and not "")
            {
                json.WritePropertyName(column);
                JsonSerializer.Serialize(json, value, value.GetType(), Json);
            }
        }

        json.WriteEndObject();
    }

    private static string? InWords(object? value) =>
        value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    /// <summary>A file whose digest is taken as it is written.</summary>
    private sealed class HashedFile : IAsyncDisposable
    {
        private readonly SHA256 hash = SHA256.Create();
        private readonly FileStream file;

        public HashedFile(string path)
        {
            file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, true);
            Stream = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true);
        }

        public CryptoStream Stream { get; }

        public DumpFile Done(string name, string title, int rows)
        {
            Stream.FlushFinalBlock();
            file.Flush();

            return new(name, title, file.Length, Convert.ToHexStringLower(hash.Hash!), rows);
        }

        public async ValueTask DisposeAsync()
        {
            await Stream.DisposeAsync();
            await file.DisposeAsync();
            hash.Dispose();
        }
    }
}
