using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities.Progress;

/// <summary>What of a task must have come by when.</summary>
public enum ReportingDutyKind
{
    /// <summary>A visit with its samples, hours after the team left.</summary>
    [Display(Name = "现场记录")]
    FieldRecords,

    /// <summary>A report, days after it was issued.</summary>
    [Display(Name = "监测报告")]
    Report,

    /// <summary>A task without a report and without a reason, days after its planned end.</summary>
    [Display(Name = "任务办结")]
    TaskEnd,
}

/// <summary>A part of a task with its clock: 按时、迟报、漏报.</summary>
/// <param name="Number">Of the visit, the report or the task.</param>
/// <param name="Since">From when the clock runs, UTC.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="DoneAt">When it came, UTC; <c>null</c> while it is missing.</param>
public sealed record ReportingDuty(
    ReportingDutyKind Kind,
    string Task,
    string Number,
    DateTime Since,
    DateTime DueAt,
    DateTime? DoneAt
)
{
    public bool IsMissing => DoneAt is null;

    /// <summary>It came after its time, or its time is over and it has not come.</summary>
    public bool IsLate(DateTime now) => (DoneAt ?? now) > DueAt;
}

/// <summary>What of a task is there, as far as the clocks need it. Moments are UTC.</summary>
public sealed record TaskParts(string Task, DateOnly PlannedTo, bool Closed)
{
    public IReadOnlyList<VisitPart> Visits { get; init; } = [];

    public IReadOnlyList<ReportPart> Reports { get; init; } = [];
}

/// <param name="ReceivedAt">When the visit first came.</param>
/// <param name="SamplesAt">When the last of its samples first came; <c>null</c> while there are none.</param>
public sealed record VisitPart(
    string Number,
    DateTime LeftAt,
    DateTime ReceivedAt,
    DateTime? SamplesAt
);

/// <param name="ReceivedAt">When its first version came.</param>
public sealed record ReportPart(string Number, DateOnly IssuedOn, DateTime ReceivedAt);

/// <summary>
/// 报送时限: computes from the parts of a task and the settings of the day what is late or missing. A day for which the bureau had
/// set no limit yet makes no duty.
/// </summary>
[Article("5.3(2)")]
public static class ReportingClock
{
    public static IEnumerable<ReportingDuty> Of(TaskParts task, Settings settings) =>
        task
            .Visits.Select(visit => OfVisit(task, visit, settings))
            .Concat(task.Reports.Select(report => OfReport(task, report, settings)))
            .Append(OfEnd(task, settings))
            .OfType<ReportingDuty>()
            .OrderBy(duty => duty.DueAt);

    private static ReportingDuty? OfVisit(TaskParts task, VisitPart visit, Settings settings)
    {
        var day = ChinaClock.DayOf(visit.LeftAt);
        var done = visit.SamplesAt is { } samples
            ? samples > visit.ReceivedAt
                ? samples
                : visit.ReceivedAt
            : (DateTime?)null;

        return
            settings.Find(SettingName.FieldUploadHours, day) is null
            || (task.Closed && done is null)
            ? null
            : new(
                ReportingDutyKind.FieldRecords,
                task.Task,
                visit.Number,
                visit.LeftAt,
                visit.LeftAt.AddHours(settings.On(day).Hours(SettingName.FieldUploadHours)),
                done
            );
    }

    private static ReportingDuty? OfReport(TaskParts task, ReportPart report, Settings settings) =>
        settings.Find(SettingName.ReportUploadDays, report.IssuedOn) is null
            ? null
            : new(
                ReportingDutyKind.Report,
                task.Task,
                report.Number,
                ChinaClock.StartOf(report.IssuedOn),
                ChinaClock.EndOf(
                    report.IssuedOn.AddDays(
                        settings.On(report.IssuedOn).Days(SettingName.ReportUploadDays)
                    )
                ),
                report.ReceivedAt
            );

    private static ReportingDuty? OfEnd(TaskParts task, Settings settings) =>
        task.Closed
        || task.Reports.Count > 0
        || settings.Find(SettingName.OpenTaskDays, task.PlannedTo) is null
            ? null
            : new(
                ReportingDutyKind.TaskEnd,
                task.Task,
                task.Task,
                ChinaClock.StartOf(task.PlannedTo),
                ChinaClock.EndOf(
                    task.PlannedTo.AddDays(
                        settings.On(task.PlannedTo).Days(SettingName.OpenTaskDays)
                    )
                ),
                null
            );
}
