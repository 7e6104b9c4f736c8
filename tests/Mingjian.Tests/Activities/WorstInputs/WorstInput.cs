using Mingjian.Activities;
using Mingjian.Activities.Records;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>What becomes of a bad record.</summary>
public enum Fate
{
    /// <summary>Not stored; everything that does not name it is.</summary>
    Refused,

    /// <summary>Stored, the remark with it.</summary>
    Kept,

    /// <summary>Read as it was meant, stored without a remark.</summary>
    Clean,
}

/// <summary>One bad input: what it is, how a good day's work is spoilt with it, and what is said of which kind of record.</summary>
public sealed record WorstInput(string What, RecordKind Kind, string Code, string Text, Fate Fate)
{
    public required Action<LaboratoryDay, List<RawRecord>> Spoil { get; init; }

    /// <summary>Key and canonical text that the stored record must have.</summary>
    public (string Key, string Text)? Stored { get; init; }

    /// <summary>The good day is handed in before.</summary>
    public bool AfterTheGoodDay { get; init; }

    /// <summary>One value of the first record of a kind is another; the same record is spoken of.</summary>
    public static WorstInput Of(
        string what,
        RecordKind kind,
        string key,
        string? value,
        string code,
        string text,
        Fate fate = Fate.Refused
    ) =>
        new(what, kind, code, text, fate)
        {
            Spoil = (_, records) => Change(records, kind, (key, value)),
        };

    /// <summary>Several values of the first record of a kind are others.</summary>
    public static WorstInput Of(
        string what,
        RecordKind kind,
        (string Key, string? Value)[] values,
        string code,
        string text,
        Fate fate = Fate.Refused
    ) =>
        new(what, kind, code, text, fate) { Spoil = (_, records) => Change(records, kind, values) };

    /// <summary>Looks bad and is not: read as it was meant.</summary>
    public static WorstInput Fine(
        string what,
        RecordKind kind,
        string key,
        string? value,
        string stored
    ) =>
        new(what, kind, "", "", Fate.Clean)
        {
            Spoil = (_, records) => Change(records, kind, (key, value)),
            Stored = (key, stored),
        };

    public static void Change(
        List<RawRecord> records,
        RecordKind kind,
        params ReadOnlySpan<(string Key, string? Value)> values
    )
    {
        var at = records.FindIndex(r => r.Kind == kind);

        foreach (var (key, value) in values)
        {
            records[at] = LaboratoryDay.With(records[at], key, value);
        }
    }
}
