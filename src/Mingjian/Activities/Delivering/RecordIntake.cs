using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Activities.Delivering;

/// <summary>
/// Reads and checks what is handed in, without storing anything: what the dry run shows is what the delivery does. A handful of
/// queries for each kind of record, however many records there are.
/// </summary>
[Article("5.3(2)")]
public sealed class RecordIntake(
    MingjianDb db,
    ChinaClock clock,
    LawBook law,
    IInstitutionRegister register,
    DeliveredFiles files
)
{
    /// <exception cref="RuleBroken">The institution was never listed.</exception>
    public async Task<Intake> CheckAsync(
        Guid institutionId,
        IReadOnlyList<RawRecord> raw,
        CancellationToken stop
    )
    {
        var now = clock.Now;
        var read = raw.Select(r => Read(r, institutionId, now)).ToList();
        var around = new Surroundings(
            await register.ReadAsync(institutionId, stop)
                ?? throw new RuleBroken(DeliveryRules.NeverListed),
            await law.OfficesAsync(stop),
            await law.SettingsAsync(stop),
            clock.Today
        );
        await files.CheckAsync(institutionId, read, stop);
        var stored = await new IntakeLoader(db, register, around).LoadAsync(
            institutionId,
            read,
            stop
        );
        var taken = new Dictionary<ReadRecord, TakenRecord>();

        foreach (var kind in read.GroupBy(r => r.Type.Kind).OrderBy(g => g.Key))
        {
            if (kind.Key == RecordKind.Report)
            {
                await new LastAnalyses(db, around).LoadAsync(institutionId, [.. kind], read, stop);
            }

            Take(kind.Key, kind, around, stored[kind.Key], taken);
        }

        await WarnOfChangesAfterReportAsync(institutionId, taken.Values, around, stop);
        return new() { Records = [.. read.Select(r => taken[r])] };
    }

    private static ReadRecord Read(RawRecord raw, Guid institutionId, DateTime now)
    {
        var type = RecordTypes.Of(raw.Kind);
        var read = type.Read(raw, institutionId, now);

        foreach (var key in raw.Unknown)
        {
            read.Refuse(key, RecordRules.UnknownField(key, type.Title));
        }

        return read;
    }

    private static void Take(
        RecordKind kind,
        IEnumerable<ReadRecord> records,
        Surroundings around,
        Dictionary<string, ActivityRow> stored,
        Dictionary<ReadRecord, TakenRecord> taken
    )
    {
        var seen = new Dictionary<string, ReadRecord>(StringComparer.Ordinal);

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
        Dictionary<string, ReadRecord> seen
    )
    {
        if (!record.IsRefused && seen.TryGetValue(record.Row.Number, out var first))
        {
            if (first.Row.Fingerprint == record.Row.Fingerprint)
            {
                return RecordState.Unchanged;
            }

            record.Refuse(
                null,
                ActivitiesRules.TwiceInDelivery(
                    record.Type.Title,
                    record.Row.Number,
                    first.Raw.Place
                )
            );
        }

        if (!record.IsRefused && before?.Fingerprint == record.Row.Fingerprint)
        {
            seen.TryAdd(record.Row.Number, record);
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

        seen.TryAdd(record.Row.Number, record);
        record.Row.Revision = (before?.Revision ?? 0) + 1;
        return before is null ? RecordState.Added : RecordState.Revised;
    }

    /// <summary>Data behind a report that is out may still be mended, but never silently.</summary>
    private async Task WarnOfChangesAfterReportAsync(
        Guid institutionId,
        IEnumerable<TakenRecord> taken,
        Surroundings around,
        CancellationToken stop
    )
    {
        var revised = taken
            .Where(t => t.State == RecordState.Revised)
            .Select(t => (t.Read, Task: TaskOf(t.Read.Row, around)))
            .Where(t => t.Task.Length > 0)
            .ToList();

        if (revised.Count == 0)
        {
            return;
        }

        var tasks = revised.Select(r => r.Task).Distinct().ToArray();
        var reports = (
            await db
                .ReportTasks.Where(r =>
                    r.InstitutionId == institutionId && EF.Parameter(tasks).Contains(r.Task)
                )
                .Select(r => new { r.Task, r.Report })
                .ToListAsync(stop)
        ).ToLookup(r => r.Task, r => r.Report);

        foreach (var (read, task) in revised)
        {
            foreach (var report in reports[task])
            {
                read.Warn(null, ActivitiesRules.ChangedAfterReport(report));
            }
        }
    }

    private static string TaskOf(ActivityRow row, Surroundings around) =>
        row switch
        {
            Sample sample => sample.Task,
            FieldVisit visit => visit.Task,
            Result result => around.Find<Sample>(RecordKind.Sample, result.Sample)?.Task ?? "",
            _ => "",
        };
}
