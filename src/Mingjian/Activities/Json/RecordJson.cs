using System.Buffers;
using System.Text;
using System.Text.Json;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Regulation;

namespace Mingjian.Activities.Json;

/// <summary>
/// Reads records from JSON as a LIMS sends them: one object a record, <c>kind</c> and the fields of that kind. Numbers keep their
/// digits, arrays become several entries. What cannot be read is a record that says so, never an error of the whole.
/// </summary>
public static class RecordJson
{
    /// <summary>Deeper than any record: an array of texts in an object in an array.</summary>
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 4 };

    /// <summary>Reads an array of records, or one record.</summary>
    /// <param name="kind">The kind of all of them; <c>null</c> when each names its own.</param>
    public static List<RawRecord> Read(ReadOnlySpan<byte> json, RecordKind? kind, int most)
    {
        var records = new List<RawRecord>();
        var reader = new Utf8JsonReader(WithoutMark(json), Options);

        try
        {
            reader.Read();

            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    records.Add(One(ref reader, kind, $"/{records.Count}"));
                    RefuseTooMany(records.Count, most);
                }
            }
            else
            {
                records.Add(One(ref reader, kind, ""));
            }

            if (reader.Read())
            {
                throw new RuleBroken(JsonRules.NotJson("JSON 之后还有多余的内容", records.Count));
            }
        }
        catch (JsonException broken)
        {
            throw new RuleBroken(JsonRules.NotJson(Where(broken), records.Count));
        }

        return records;
    }

    /// <summary>Reads NDJSON, one record a line; a broken line is a record of its own that says so.</summary>
    public static List<RawRecord> ReadLines(
        ReadOnlySequence<byte> lines,
        RecordKind? kind,
        int most
    )
    {
        var records = new List<RawRecord>();
        var number = 0;
        var rest = lines.ToArray().AsSpan();

        while (rest.Length > 0)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = WithoutMark(end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            rest = end < 0 ? [] : rest[(end + 1)..];
            number++;

            if (line.Length > 0)
            {
                records.Add(Line(line, kind, number));
                RefuseTooMany(records.Count, most);
            }
        }

        return records;
    }

    private static RawRecord Line(ReadOnlySpan<byte> line, RecordKind? kind, int number)
    {
        var place = $"第 {number} 行";

        try
        {
            var reader = new Utf8JsonReader(line, Options);
            reader.Read();
            var record = One(ref reader, kind, place);
            return reader.Read() ? Broken(kind, place, "一行只能有一条记录") : record;
        }
        catch (JsonException broken)
        {
            return Broken(kind, place, Where(broken));
        }
    }

    private static RawRecord One(ref Utf8JsonReader reader, RecordKind? kind, string place)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("每条记录应为一个 JSON 对象");
        }

        if ((kind ?? KindOf(reader)) is not { } found)
        {
            reader.Skip();
            return Broken(null, place, "缺少 kind，或 kind 不是已知的记录种类");
        }

        var type = RecordTypes.Of(found);
        var texts = new string?[type.Fields.Count];
        List<string>? unknown = null;

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            var text = Text(ref reader, key);

            if (type.PlaceOf(key) is { } at)
            {
                texts[at] = text;
            }
            else if (!key.Equals("kind", StringComparison.OrdinalIgnoreCase) || kind is not null)
            {
                (unknown ??= []).Add(key);
            }
        }

        return new(found, texts, place) { Unknown = unknown ?? [] };
    }

    /// <summary>Looks ahead for <c>kind</c>, wherever it stands: the reader is a copy.</summary>
    private static RecordKind? KindOf(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals("kind"u8);
            reader.Read();

            if (isKind && reader.TokenType == JsonTokenType.String)
            {
                var name = reader.GetString()!;
                return RecordTypes.Find(name)?.Kind ?? RecordTypes.FindOne(name)?.Kind;
            }

            reader.Skip();
        }

        return null;
    }

    private static string? Text(ref Utf8JsonReader reader, string key)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return "是";
            case JsonTokenType.False:
                return "否";
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.StartArray:
                return Several(ref reader, key);
            default:
                throw new JsonException($"字段“{key}”应为文字、数字或数组，不能是对象");
        }
    }

    private static string Several(ref Utf8JsonReader reader, string key)
    {
        var texts = new List<string>();

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Text(ref reader, key) is { } text)
            {
                texts.Add(text);
            }
        }

        return string.Join(FieldReader.Joint, texts);
    }

    private static RawRecord Broken(RecordKind? kind, string place, string why)
    {
        var type = RecordTypes.Of(kind ?? RecordKind.Commission);
        return new(type.Kind, new string?[type.Fields.Count], place)
        {
            Broken = JsonRules.NotARecord(why),
        };
    }

    private static void RefuseTooMany(int count, int most)
    {
        if (count > most)
        {
            throw new RuleBroken(Delivering.DeliveryRules.TooMany(most));
        }
    }

    private static string Where(JsonException broken) =>
        broken.Message.Any(c => c > 0x3000)
            ? broken.Message
            : $"第 {broken.LineNumber + 1} 行第 {broken.BytePositionInLine + 1} 字节附近不是合法的 JSON";

    /// <summary>Some programs begin UTF-8 with a mark.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) =>
        text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? text[3..] : text;
}
