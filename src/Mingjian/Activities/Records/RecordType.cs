using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Records;

/// <summary>A kind of record as data: its fields and where they go.</summary>
public abstract class RecordType(RecordKind kind, string path, IReadOnlyList<RecordField> fields)
{
    private readonly FrozenDictionary<string, int> places = fields
        .Select((field, index) => (field.Key, index))
        .ToFrozenDictionary(f => f.Key, f => f.index, StringComparer.OrdinalIgnoreCase);

    public RecordKind Kind => kind;

    /// <summary>Its name in addresses and in the API: samples.</summary>
    public string Path => path;

    public string Title => kind.Text();

    public IReadOnlyList<RecordField> Fields => fields;

    /// <summary>Place of a field among the values of a record; <c>null</c> when the kind has no such field.</summary>
    public int? PlaceOf(string key) => places.TryGetValue(key, out var place) ? place : null;

    /// <summary>Reads what was handed in; never throws for what somebody wrote.</summary>
    /// <param name="now">UTC.</param>
    public abstract ReadRecord Read(RawRecord raw, Guid institutionId, DateTime now);

    /// <summary>The record as canonical JSON, by the keys of its fields; fields without a value are left out.</summary>
    public abstract string Write(ActivityRow row);

    /// <summary>Of the canonical text: the same record has the same.</summary>
    public abstract long FingerprintOf(ActivityRow row);
}

/// <inheritdoc/>
/// <param name="number">What names the record within its kind; by default the field <c>number</c>.</param>
/// <param name="finish">What follows from the fields once all are read.</param>
/// <param name="activity">To which activity the record belongs, where only some have a field.</param>
public sealed class RecordType<TRow>(
    RecordKind kind,
    string path,
    IReadOnlyList<RecordField<TRow>> fields,
    Func<TRow, string>? number = null,
    Action<TRow>? finish = null,
    Func<TRow, ActivityType>? activity = null
) : RecordType(kind, path, fields)
    where TRow : ActivityRow, new()
{
    private readonly RecordField<TRow>[] sorted =
    [
        .. fields.OrderBy(f => f.Key, StringComparer.Ordinal),
    ];

    public override ReadRecord Read(RawRecord raw, Guid institutionId, DateTime now)
    {
        var row = new TRow { InstitutionId = institutionId };
        var read = new ReadRecord(this, raw, row);

        if (raw.Broken is { } unreadable)
        {
            read.Refuse(null, unreadable);
            return read;
        }

        SortedDictionary<string, string>? details = null;

        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];

            if (raw.Unreadable?.GetValueOrDefault(field.Key) is { } flaw)
            {
                read.Refuse(field.Key, flaw);
                continue;
            }

            if (raw.Values[i] is not { Length: > 0 } text || string.IsNullOrWhiteSpace(text))
            {
                if (field.Must)
                {
                    read.Refuse(field.Key, RecordRules.Missing(field));
                }

                continue;
            }

            var (value, broken) = FieldReader.Read(field, text, now);

            if (broken is not null)
            {
                read.Refuse(field.Key, broken);
            }
            else if (field.Set is { } set)
            {
                set(row, value);
            }
            else
            {
                details ??= new(StringComparer.Ordinal);
                details[field.Key] = FieldReader.Write(field, value!);
            }
        }

        if (read.IsRefused)
        {
            return read;
        }

        RefuseWhatIsNotOfTheActivity(read, row, details);
        row.Details = details is null ? null : CanonicalRecord.Text(details);
        finish?.Invoke(row);
        row.Number = number?.Invoke(row) ?? row.Number;
        row.Fingerprint = FingerprintOf(row);
        return read;
    }

    public override string Write(ActivityRow row) => CanonicalRecord.Text(Texts((TRow)row));

    /// <summary>Key and text of each field that has a value, in the order of the keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts(TRow row)
    {
        var details = row.Details is { } stored
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(stored)
            : null;

        foreach (var field in sorted)
        {
            var text = field.Get is { } get
                ? get(row) is { } value
                    ? FieldReader.Write(field, value)
                    : null
                : details?.GetValueOrDefault(field.Key);

            if (text is { Length: > 0 })
            {
                yield return new(field.Key, text);
            }
        }
    }

    private void RefuseWhatIsNotOfTheActivity(
        ReadRecord read,
        TRow row,
        SortedDictionary<string, string>? details
    )
    {
        if (activity is null || details is null)
        {
            return;
        }

        var type = activity(row);

        foreach (
            var field in fields.Where(f =>
                f.Only.Count > 0 && !f.Only.Contains(type) && details.ContainsKey(f.Key)
            )
        )
        {
            read.Refuse(field.Key, RecordRules.NotOfThisActivity(field));
        }
    }

    public override long FingerprintOf(ActivityRow row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(CanonicalRecord.Write(Texts((TRow)row)), hash);
        return MemoryMarshal.Read<long>(hash);
    }
}
