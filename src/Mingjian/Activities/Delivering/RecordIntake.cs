using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Checking;
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
    public Task<Intake> CheckAsync(
        Guid institutionId,
        IReadOnlyList<RawRecord> raw,
        CancellationToken stop
    ) => CheckAsync(institutionId, raw, new(), stop);

    /// <param name="file">What the parts before this one held; takes down what this one holds.</param>
    /// <exception cref="RuleBroken">The institution was never listed.</exception>
    public async Task<Intake> CheckAsync(
        Guid institutionId,
        IReadOnlyList<RawRecord> raw,
        FileSoFar file,
        CancellationToken stop
    )
    {
        var now = clock.Now;
        var read = raw.Select(r => Judging.Read(r, institutionId, now)).ToList();
        var around = new Surroundings(
            await register.ReadAsync(institutionId, stop)
                ?? throw new RuleBroken(DeliveryRules.NeverListed),
            await law.OfficesAsync(stop),
            await law.SettingsAsync(stop),
            clock.Today
        );
        var attached = await files.CheckAsync(institutionId, read, stop);
        await PhotoCheck.CheckAsync(db, read, attached.Select(f => f.Digest), around.Numbers, stop);
        var stored = await new IntakeLoader(db, register, around).LoadAsync(
            institutionId,
            read,
            stop
        );
        file.LayInto(around);
        var taken = new Dictionary<ReadRecord, TakenRecord>();

        foreach (var kind in read.GroupBy(r => r.Type.Kind).OrderBy(g => g.Key))
        {
            if (kind.Key == RecordKind.Report)
            {
                await new LastAnalyses(db, around).LoadAsync(institutionId, [.. kind], read, stop);
            }

            Judging.Take(kind.Key, kind, around, stored[kind.Key], file, taken);
        }

        await WarnOfChangesAfterReportAsync(institutionId, taken.Values, around, stop);
        file.Keep(taken.Values, around);
        return new()
        {
            Records = [.. read.Select(r => taken[r])],
            Files = attached,
            Conflicts = await new ConflictIntake(db, around).CheckAsync(
                institutionId,
                taken.Values,
                stop
            ),
        };
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
