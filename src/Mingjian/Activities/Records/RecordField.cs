using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;

namespace Mingjian.Activities.Records;

/// <summary>What a field takes. One parser reads it wherever it comes from: form, workbook, phone or API.</summary>
public enum FieldForm
{
    Text,

    /// <summary>A decimal number, kept as written.</summary>
    Number,

    WholeNumber,

    YesNo,

    /// <summary>2026-03-20.</summary>
    Day,

    /// <summary>2026-03-20T09:15+08:00; without an offset it is Beijing time. Minutes at least.</summary>
    Moment,

    /// <summary>One entry of a code list.</summary>
    Code,

    /// <summary>Several entries of a code list, joined by +.</summary>
    Codes,

    CreditCode,

    /// <summary>被测单位: credit code and name of each.</summary>
    Subjects,

    Longitude,

    Latitude,

    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    Digest,

    /// <summary>Code of an office in force.</summary>
    Office,
}

/// <summary>
/// One field of a kind of record, as data: from it come the reading, the messages, the workbook's column, the form's input, the API's
/// description and the manual's table, so that all of them always agree.
/// </summary>
public abstract record RecordField(string Key, string Title, FieldForm Form)
{
    /// <summary>Always needed.</summary>
    public bool Must { get; init; }

    /// <summary>Needed on a condition, in the words of the help text; checked once all fields are read.</summary>
    public string? MustWhen { get; init; }

    /// <summary>Characters; of each entry where there are many.</summary>
    public int MaxLength { get; init; } = 100;

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public string? Unit { get; init; }

    /// <summary>Takes several entries, separated by 、 (an array in the API).</summary>
    public bool Many { get; init; }

    /// <summary>The kind of record that it names.</summary>
    public RecordKind? Refers { get; init; }

    public IReadOnlyList<CodeEntry> Codes { get; init; } = [];

    /// <summary>Finds the member that a code or its Chinese word names; <c>null</c> when the list does not have it.</summary>
    internal Func<string, object?> FindCode { get; init; } = _ => null;

    internal Func<object, string> CodeOf { get; init; } = value => value.ToString()!;

    /// <summary>A day or moment that may lie ahead.</summary>
    public bool MayLieAhead { get; init; }

    /// <summary>Only these activities have it; empty for all.</summary>
    public IReadOnlyList<ActivityType> Only { get; init; } = [];

    public string Help { get; init; } = "";

    public string Example { get; init; } = "";

    /// <summary>The title with its unit: 流量（m³/h）.</summary>
    public string Heading => Unit is null ? Title : $"{Title}（{Unit}）";
}

/// <summary>A field with its place in the row; without one it goes to <see cref="ActivityRow.Details"/>.</summary>
public sealed record RecordField<TRow>(
    string Key,
    string Title,
    FieldForm Form,
    Func<TRow, object?>? Get,
    Action<TRow, object?>? Set
) : RecordField(Key, Title, Form)
    where TRow : ActivityRow;
