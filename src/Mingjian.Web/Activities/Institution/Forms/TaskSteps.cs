using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Activities.Institution.Forms;

/// <summary>委托 → 任务 → 点位 → 现场作业 → 样品 → 结果: where the filling in of a task is, and what comes next.</summary>
public static class TaskSteps
{
    /// <param name="task">Its number; empty before there is one.</param>
    public static async Task<IReadOnlyList<FormStep>> LoadAsync(
        FormDesk desk,
        string? task,
        string? commission,
        CancellationToken stop
    )
    {
        var own = desk.Own;
        var there = await desk
            .Db.MonitoringTasks.Where(t => t.InstitutionId == own && t.Number == task)
            .Select(t => new
            {
                t.Commission,
                Points = desk
                    .Db.Set<SamplingPoint>()
                    .Any(p => p.InstitutionId == own && p.Task == task),
                Visits = desk
                    .Db.Set<FieldVisit>()
                    .Any(v => v.InstitutionId == own && v.Task == task),
                Samples = desk.Db.Set<Sample>().Any(s => s.InstitutionId == own && s.Task == task),
            })
            .SingleOrDefaultAsync(stop);
        var ordered = there is not null || !string.IsNullOrEmpty(commission);
        return
        [
            new(
                RecordKind.Commission.Text(),
                ordered ? null : ActivitiesLinks.New(RecordKind.Commission),
                Done(ordered)
            ),
            new(
                RecordKind.Task.Text(),
                there is null
                    ? ActivitiesLinks.New(RecordKind.Task, ("commission", commission))
                    : null,
                Done(there is not null)
            ),
            Later(RecordKind.Point, there?.Points),
            Later(RecordKind.Visit, there?.Visits),
            Later(RecordKind.Sample, there?.Samples),
            new(
                RecordKind.Result.Text(),
                there is null ? null : ActivitiesLinks.Results(task!),
                StepState.Untouched
            ),
        ];

        FormStep Later(RecordKind kind, bool? done) =>
            new(
                kind.Text(),
                done is null ? null : ActivitiesLinks.New(kind, ("task", task)),
                Done(done == true)
            );
    }

    /// <summary>The form after this record.</summary>
    public static string Next(ActivityRow row) =>
        row switch
        {
            Commission => ActivitiesLinks.New(RecordKind.Task, ("commission", row.Number)),
            MonitoringTask => ActivitiesLinks.New(RecordKind.Point, ("task", row.Number)),
            SamplingPoint point => ActivitiesLinks.New(RecordKind.Visit, ("task", point.Task)),
            FieldVisit visit => ActivitiesLinks.New(
                RecordKind.Sample,
                ("task", visit.Task),
                ("visit", visit.Number)
            ),
            Sample sample => ActivitiesLinks.Results(sample.Task),
            _ => ActivitiesLinks.Own,
        };

    /// <summary>The same form for another record of the same place.</summary>
    public static string Again(RecordKind kind, ActivityRow row, string? of) =>
        row switch
        {
            MonitoringTask task => ActivitiesLinks.New(kind, ("commission", task.Commission)),
            SamplingPoint point => ActivitiesLinks.New(kind, ("task", point.Task)),
            PlanItem plan => ActivitiesLinks.New(kind, ("task", plan.Task), ("point", plan.Point)),
            FieldVisit visit => ActivitiesLinks.New(kind, ("task", visit.Task)),
            Sample sample => ActivitiesLinks.New(
                kind,
                ("task", sample.Task),
                ("visit", sample.Visit),
                ("point", sample.Point),
                ("copy", ActivitiesLinks.Key(sample.Number))
            ),
            _ => ActivitiesLinks.New(kind, ("of", of)),
        };

    private static StepState Done(bool done) => done ? StepState.Complete : StepState.Untouched;
}
