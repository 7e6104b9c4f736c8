using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Mingjian.Journal;

/// <summary>
/// JSON in the canonical form of RFC 8785: members sorted by UTF-16 code units, no white space, minimal escapes.
/// Numbers are integers or strings by our own rule, so the number format of the standard needs no floating point.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Enums by name, days as 2026-03-23, Chinese unescaped.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static string Of<T>(T value)
        where T : notnull => Of(JsonSerializer.SerializeToNode(value, value.GetType(), Options));

    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteSeparated(
                    '{',
                    members.OrderBy(m => m.Key, StringComparer.Ordinal),
                    '}',
                    text,
                    member =>
                    {
                        WriteString(member.Key, text);
                        text.Append(':');
                        Write(member.Value, text);
                    }
                );
                break;
            case JsonArray items:
                WriteSeparated('[', items, ']', text, item => Write(item, text));
                break;
            default:
                WriteValue(node.AsValue(), text);
                break;
        }
    }

    private static void WriteSeparated<T>(
        char open,
        IEnumerable<T> items,
        char close,
        StringBuilder text,
        Action<T> write
    )
    {
        text.Append(open);
        var first = true;

        foreach (var item in items)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteValue(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(value.GetValue<JsonElement>().GetString()!, text);
                break;
            case JsonValueKind.Number:
                text.Append(value.ToJsonString());
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');

        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
