using Mingjian.Accounts;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>One task in a list, with what is there of it.</summary>
public sealed class TaskRow
{
    public required Guid InstitutionId { get; init; }
    public string Institution { get; init; } = "";
    public required string Number { get; init; }
    public required string Subject { get; init; }
    public required Purpose Purpose { get; init; }
    public required string Office { get; init; }
    public required DateOnly PlannedFrom { get; init; }
    public required DateOnly PlannedTo { get; init; }
    public required bool Closed { get; init; }
    public required int Visits { get; init; }
    public required int Samples { get; init; }
    public required int Received { get; init; }
    public required int Results { get; init; }
    public required int Reports { get; init; }

    public TaskState State => TaskStates.Of(Closed, Reports, Received + Results, Visits);
}

/// <summary>What a list of tasks is asked for; the export asks the same.</summary>
public sealed class TaskFilter
{
    public string? Q { get; init; }
    public Purpose? Purpose { get; init; }
    public TaskState? State { get; init; }

    /// <summary>2026-03: tasks planned to begin in it.</summary>
    public string? Month { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? District { get; init; }
    public Guid? Institution { get; init; }
    public ActivityType? Activity { get; init; }
}

/// <summary>Tasks as both sides list them; the territory filter decides whose.</summary>
public static class TaskRows
{
    public static readonly Sorts<TaskRow> Sorts = new()
    {
        { "planned", r => r.PlannedFrom },
        { "number", r => r.Number },
    };

    public static IQueryable<MonitoringTask> Tasks(MingjianDb db, TaskFilter filter)
    {
        IQueryable<MonitoringTask> tasks = db.MonitoringTasks;

        if (filter.Institution is { } only)
        {
            tasks = tasks.Where(t => t.InstitutionId == only);
        }

        if (filter.Q?.Trim() is { Length: > 0 } word)
        {
            tasks = tasks.Where(t =>
                t.Number.Contains(word)
                || t.SubjectName.Contains(word)
                || t.Commission.Contains(word)
                || t.SubjectCode == word
            );
        }

        tasks = filter.Purpose is { } purpose ? tasks.Where(t => t.Purpose == purpose) : tasks;
        tasks = filter.State is { } state ? tasks.InState(db, state) : tasks;
        return AtPlaceAndTime(db, tasks, filter);
    }

    public static IQueryable<TaskRow> Of(MingjianDb db, TaskFilter filter) =>
        Tasks(db, filter)
            .Select(t => new TaskRow
            {
                InstitutionId = t.InstitutionId,
                Institution =
                    db.Set<Organisation>()
                        .Where(o => o.OrganisationId == t.InstitutionId)
                        .Select(o => o.Name)
                        .FirstOrDefault()
                    ?? "",
                Number = t.Number,
                Subject = t.SubjectName,
                Purpose = t.Purpose,
                Office = t.Office,
                PlannedFrom = t.PlannedFrom,
                PlannedTo = t.PlannedTo,
                Closed = t.ClosedReason != null,
                Visits = db.Set<FieldVisit>()
                    .Count(v => v.InstitutionId == t.InstitutionId && v.Task == t.Number),
                Samples = db.Set<Sample>()
                    .Count(s => s.InstitutionId == t.InstitutionId && s.Task == t.Number),
                Received = db.Set<Sample>()
                    .Where(s => s.InstitutionId == t.InstitutionId && s.Task == t.Number)
                    .Join(
                        db.Set<Handover>(),
                        s => new { s.InstitutionId, Sample = s.Number },
                        h => new { h.InstitutionId, h.Sample },
                        (s, h) => h.Number
                    )
                    .Count(),
                Results = db.Set<Sample>()
                    .Where(s => s.InstitutionId == t.InstitutionId && s.Task == t.Number)
                    .Join(
                        db.Set<Result>(),
                        s => new { s.InstitutionId, Sample = s.Number },
                        r => new { r.InstitutionId, r.Sample },
                        (s, r) => r.Number
                    )
                    .Count(),
                Reports = db.Set<ReportTask>()
                    .Count(r => r.InstitutionId == t.InstitutionId && r.Task == t.Number),
            });

    private static IQueryable<MonitoringTask> AtPlaceAndTime(
        MingjianDb db,
        IQueryable<MonitoringTask> tasks,
        TaskFilter filter
    )
    {
        if (DateOnly.TryParseExact($"{filter.Month}-01", "yyyy-MM-dd", out var month))
        {
            var end = month.AddMonths(1);
            tasks = tasks.Where(t => t.PlannedFrom >= month && t.PlannedFrom < end);
        }

        tasks = filter.From is { } from ? tasks.Where(t => t.PlannedFrom >= from) : tasks;
        tasks = filter.To is { } to ? tasks.Where(t => t.PlannedFrom <= to) : tasks;
        tasks = filter.District is { Length: > 0 } office
            ? tasks.Where(t => t.Office == office)
            : tasks;

        if (filter.Activity is not { } activity)
        {
            return tasks;
        }

        var matrices = Enum.GetValues<Matrix>().Where(m => m.Activity == activity).ToArray();
        return tasks.Where(t =>
            db.Set<SamplingPoint>()
                .Any(p =>
                    p.InstitutionId == t.InstitutionId
                    && p.Task == t.Number
                    && matrices.Contains(p.Matrix)
                )
        );
    }
}
