using Mingjian.Activities.Checking;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Delivering;

/// <summary>Reads and judges records one after the other, with a database behind them or without.</summary>
[Article("5.3(2)")]
internal static class Judging
{
    public static ReadRecord Read(RawRecord raw, Guid institutionId, DateTime now)
    {
        var type = RecordTypes.Of(raw.Kind);
        var read = type.Read(raw, institutionId, now);

        foreach (var key in raw.Unknown)
        {
            read.Refuse(key, RecordRules.UnknownField(key, type.Title));
        }

        return read;
    }

    /// <summary>Judges the records of one kind.</summary>
    /// <param name="stored">Rows of these numbers as they are stored now.</param>
    public static void Take(
        RecordKind kind,
        IEnumerable<ReadRecord> records,
        Surroundings around,
        IReadOnlyDictionary<string, ActivityRow> stored,
        FileSoFar file,
        Dictionary<ReadRecord, TakenRecord> taken
    )
    {
        var seen = file.SeenOf(kind);

        foreach (var record in records)
        {
            var before = stored.GetValueOrDefault(record.Row.Number);
            taken.Add(record, new(record, Judge(record, before, around, seen), before));

            if (!record.IsRefused)
            {
                around.Add(kind, record.Row);
            }
            else if (before is null && !seen.ContainsKey(record.Row.Number))
            {
                around.AddRefused(kind, record.Row.Number);
            }
        }
    }

    private static RecordState Judge(
        ReadRecord record,
        ActivityRow? before,
        Surroundings around,
        Dictionary<string, SeenRecord> seen
    )
    {
        if (!record.IsRefused && seen.TryGetValue(record.Row.Number, out var first))
        {
            if (first.Fingerprint == record.Row.Fingerprint)
            {
                return RecordState.Unchanged;
            }

            record.Refuse(
                null,
                ActivitiesRules.TwiceInDelivery(record.Type.Title, record.Row.Number, first.Place)
            );
        }

        var read = new SeenRecord(record.Row.Fingerprint, record.Raw.Place);

        if (!record.IsRefused && before?.Fingerprint == record.Row.Fingerprint)
        {
            seen.TryAdd(record.Row.Number, read);
            return RecordState.Unchanged;
        }

        if (!record.IsRefused)
        {
            RecordCheck.Check(record, around);
        }

        if (record.Row is Report row && before is Report earlier && !record.IsRefused)
        {
            ReportChecks.CheckCorrection(record, row, earlier);
        }

        if (record.IsRefused)
        {
            return RecordState.Refused;
        }

        seen.TryAdd(record.Row.Number, read);
        record.Row.Revision = (before?.Revision ?? 0) + 1;
        return before is null ? RecordState.Added : RecordState.Revised;
    }
}
