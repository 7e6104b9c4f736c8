using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mingjian.Activities.Rows;

namespace Mingjian.Activities.Records;

/// <summary>
/// The one text of a record: keys and texts as JSON, sorted, without spaces, Chinese as it is. Digests and fingerprints are taken over it,
/// so that anybody can make it again from what was handed in.
/// </summary>
internal static class CanonicalRecord
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="texts">In the order of their keys.</param>
    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> texts)
    {
        using var bytes = new MemoryStream();

        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();

            foreach (var (key, text) in texts)
            {
                json.WriteString(key, text);
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>The text of one field in a row's details; <c>null</c> when it has none.</summary>
    public static string? Detail(ActivityRow row, string key)
    {
        if (row.Details is not { } details)
        {
            return null;
        }

        using var read = JsonDocument.Parse(details);
        return read.RootElement.TryGetProperty(key, out var text) ? text.GetString() : null;
    }

    public static string Text(IEnumerable<KeyValuePair<string, string>> texts) =>
        Encoding.UTF8.GetString(Write(texts));
}
