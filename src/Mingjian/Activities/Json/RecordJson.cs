using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Regulation;

namespace Mingjian.Activities.Json;

/// <summary>
/// Reads records from JSON as a LIMS sends them: one object a record, <c>record</c> (its kind; some kinds have a field <c>kind</c> of
/// their own) and the fields of that kind. Numbers keep their digits, arrays become several entries. What cannot be read is a
/// record that says so; only what is no JSON at all is an error of the whole.
/// </summary>
public static class RecordJson
{
    /// <summary>Deeper than any record: what lies deeper is not even passed over.</summary>
    private const int Deepest = 32;

    /// <summary>Names a record's kind, by path (samples) or name (sample).</summary>
    private const string Discriminator = "record";

    private static readonly JsonReaderOptions Options = new() { MaxDepth = Deepest };

    /// <summary>Reads an array of records, or one record.</summary>
    /// <param name="kind">The kind of all of them; <c>null</c> when each names its own.</param>
    /// <exception cref="RuleBroken">No JSON, not UTF-8, or too many records.</exception>
    public static List<RawRecord> Read(ReadOnlySpan<byte> json, RecordKind? kind, int most)
    {
        RefuseOtherEncodings(json);
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
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                records.Add(One(ref reader, kind, ""));
            }
            else
            {
                throw new RuleBroken(JsonRules.NotJson("应为 JSON 数组或对象", 0));
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
    /// <exception cref="RuleBroken">Not UTF-8, or too many records.</exception>
    public static List<RawRecord> ReadLines(ReadOnlySpan<byte> lines, RecordKind? kind, int most)
    {
        RefuseOtherEncodings(lines);
        var records = new List<RawRecord>();
        var number = 0;
        var rest = lines;

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
            reader.Skip();
            return Broken(kind, place, "每条记录应为一个 JSON 对象");
        }

        if ((kind ?? KindOf(reader)) is not { } found)
        {
            reader.Skip();
            return Broken(null, place, "缺少 record，或 record 不是已知的记录种类");
        }

        var type = RecordTypes.Of(found);
        var texts = new string?[type.Fields.Count];
        List<string>? unknown = null;
        string? wrong = null;

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Words(ref reader, "字段名", ref wrong);
            reader.Read();
            var text = Text(ref reader, key, ref wrong);

            if (type.PlaceOf(key) is { } at)
            {
                wrong ??= texts[at] is null ? null : $"字段“{key}”出现了两次";
                texts[at] = text;
            }
            else if (!key.Equals(Discriminator, StringComparison.Ordinal))
            {
                (unknown ??= []).Add(key);
            }
            else if (Named(text) != found)
            {
                wrong ??= $"record 写的是“{text}”，与地址中的种类不一致";
            }
        }

        return wrong is null
            ? new(found, texts, place) { Unknown = unknown ?? [] }
            : Broken(found, place, wrong);
    }

    /// <summary>Looks ahead for the record's kind, wherever it stands: the reader is a copy.</summary>
    private static RecordKind? KindOf(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals(Discriminator);
            reader.Read();

            if (isKind && reader.TokenType == JsonTokenType.String)
            {
                string? wrong = null;
                return Named(Words(ref reader, Discriminator, ref wrong));
            }

            reader.Skip();
        }

        return null;
    }

    private static RecordKind? Named(string? name) =>
        name is null ? null : RecordTypes.Find(name)?.Kind ?? RecordTypes.FindOne(name)?.Kind;

    private static string? Text(ref Utf8JsonReader reader, string key, ref string? wrong)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return Words(ref reader, key, ref wrong);
            case JsonTokenType.True:
                return "是";
            case JsonTokenType.False:
                return "否";
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.StartArray:
                return Several(ref reader, key, ref wrong);
            default:
                reader.Skip();
                wrong ??= $"字段“{key}”应为文字、数字或数组，不能是对象";
                return null;
        }
    }

    private static string Several(ref Utf8JsonReader reader, string key, ref string? wrong)
    {
        var texts = new List<string>();

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                reader.Skip();
                wrong ??= $"字段“{key}”的数组里不能再有数组";
            }
            else if (Text(ref reader, key, ref wrong) is { } text)
            {
                texts.Add(text);
            }
        }

        return string.Join(FieldReader.Joint, texts);
    }

    /// <summary>A text; half of a surrogate pair, written as an escape, is no character.</summary>
    private static string Words(ref Utf8JsonReader reader, string where, ref string? wrong)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            wrong ??= $"“{where}”含有不完整的 \\u 转义字符";
            return "";
        }
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

    private static void RefuseOtherEncodings(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            throw new RuleBroken(JsonRules.NotUtf8(LineOfBadByte(text)));
        }
    }

    private static int LineOfBadByte(ReadOnlySpan<byte> text)
    {
        var line = 1;

        while (Rune.DecodeFromUtf8(text, out var rune, out var length) == OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            text = text[length..];
        }

        return line;
    }

    private static string Where(JsonException broken) =>
        broken.Message.Contains("depth", StringComparison.Ordinal)
            ? $"嵌套超过 {Deepest} 层"
            : $"第 {broken.LineNumber + 1} 行第 {broken.BytePositionInLine + 1} 字节附近不是合法的 JSON";

    /// <summary>Some programs begin UTF-8 with a mark.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) =>
        text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? text[3..] : text;
}
