using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Records;

/// <summary>A record as somebody handed it in: the text of each field, in the order of the kind's fields.</summary>
/// <param name="Place">Where it stands, in the words of the way it came: row 12, or /records/11.</param>
public sealed record RawRecord(RecordKind Kind, string?[] Values, string Place)
{
    /// <summary>Fields that the kind does not have.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Fields of which not even a text could be read, such as a cell whose formula failed, by key.</summary>
    public IReadOnlyDictionary<string, Rule>? Unreadable { get; init; }

    /// <summary>Nothing of the record could be read, such as broken JSON.</summary>
    public Rule? Broken { get; init; }
}

/// <summary>Something about a record: it refuses the record, or warns and is kept with it.</summary>
/// <param name="Field">Key of the field; <c>null</c> for the record as a whole.</param>
public sealed record Remark(string? Field, Rule Rule, bool Refuses);

/// <summary>A record after reading: its row, and what is to be said of it.</summary>
public sealed class ReadRecord(RecordType type, RawRecord raw, ActivityRow row)
{
    private List<Remark>? remarks;

    public RecordType Type => type;

    public RawRecord Raw => raw;

    /// <summary>Only to be used while nothing refuses it.</summary>
    public ActivityRow Row => row;

    public IReadOnlyList<Remark> Remarks => remarks ?? [];

    public bool IsRefused { get; private set; }

    /// <summary>What was handed in for a field: nothing, one text, or each of several.</summary>
    public IEnumerable<string> EntriesOf(RecordField field)
    {
        var text = raw.Values[type.PlaceOf(field.Key)!.Value]?.Trim();
        return string.IsNullOrEmpty(text) ? []
            : field.Many ? FieldReader.Entries(text)
            : [text];
    }

    public void Refuse(string? field, Rule rule)
    {
        (remarks ??= []).Add(new(field, rule, Refuses: true));
        IsRefused = true;
    }

    public void Warn(string? field, Rule rule) =>
        (remarks ??= []).Add(new(field, rule, Refuses: false));
}

/// <summary>Lays out named texts as a record.</summary>
public static class RawRecords
{
    /// <param name="values">By key; keys that the kind does not have are kept as <see cref="RawRecord.Unknown"/>.</param>
    public static RawRecord Of(
        RecordType type,
        IEnumerable<KeyValuePair<string, string?>> values,
        string place
    )
    {
        var texts = new string?[type.Fields.Count];
        List<string>? unknown = null;

        foreach (var (key, text) in values)
        {
            if (type.PlaceOf(key) is { } at)
            {
                texts[at] = text;
            }
            else
            {
                (unknown ??= []).Add(key);
            }
        }

        return new(type.Kind, texts, place) { Unknown = unknown ?? [] };
    }
}
