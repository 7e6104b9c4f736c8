using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Mingjian.Activities.Rows;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Progress;

/// <summary>How far a task is; never entered, always seen from what was handed in.</summary>
[Article("5.3(2)")]
public enum TaskState
{
    [Display(Name = "已下达")]
    Ordered,

    [Display(Name = "现场作业")]
    AtSite,

    [Display(Name = "实验室分析")]
    InLaboratory,

    [Display(Name = "已出报告")]
    Reported,

    /// <summary>Ended without a report, with its reason.</summary>
    [Display(Name = "已终止")]
    Closed,
}

/// <summary>Tells the state of a task from what is there.</summary>
[Article("5.3(2)")]
public static class TaskStates
{
    /// <param name="inLaboratory">Samples handed over, and results.</param>
    public static TaskState Of(bool closed, int reports, int inLaboratory, int visits) =>
        reports > 0 ? TaskState.Reported
        : closed ? TaskState.Closed
        : inLaboratory > 0 ? TaskState.InLaboratory
        : visits > 0 ? TaskState.AtSite
        : TaskState.Ordered;

    /// <summary>The tasks of one state; the same rule as <see cref="Of"/>, in the database.</summary>
    public static IQueryable<MonitoringTask> InState(
        this IQueryable<MonitoringTask> tasks,
        MingjianDb db,
        TaskState state
    ) =>
        state switch
        {
            TaskState.Reported => tasks.Where(t =>
                db.Set<ReportTask>()
                    .Any(r => r.InstitutionId == t.InstitutionId && r.Task == t.Number)
            ),
            TaskState.Closed => tasks.WithoutReport(db).Where(t => t.ClosedReason != null),
            TaskState.InLaboratory => tasks.StillOpen(db).Where(InLaboratory(db)),
            TaskState.AtSite => tasks.StillOpen(db).Where(Not(InLaboratory(db))).Where(Visited(db)),
            _ => tasks.StillOpen(db).Where(Not(InLaboratory(db))).Where(Not(Visited(db))),
        };

    /// <summary>Neither reported nor ended.</summary>
    public static IQueryable<MonitoringTask> StillOpen(
        this IQueryable<MonitoringTask> tasks,
        MingjianDb db
    ) => tasks.WithoutReport(db).Where(t => t.ClosedReason == null);

    private static IQueryable<MonitoringTask> WithoutReport(
        this IQueryable<MonitoringTask> tasks,
        MingjianDb db
    ) =>
        tasks.Where(t =>
            !db.Set<ReportTask>().Any(r => r.InstitutionId == t.InstitutionId && r.Task == t.Number)
        );

    private static Expression<Func<MonitoringTask, bool>> Visited(MingjianDb db) =>
        t =>
            db.Set<FieldVisit>().Any(v => v.InstitutionId == t.InstitutionId && v.Task == t.Number);

    private static Expression<Func<MonitoringTask, bool>> InLaboratory(MingjianDb db) =>
        t =>
            db.Set<Sample>()
                .Any(s =>
                    s.InstitutionId == t.InstitutionId
                    && s.Task == t.Number
                    && (
                        db.Set<Handover>()
                            .Any(h => h.InstitutionId == s.InstitutionId && h.Sample == s.Number)
                        || db.Set<Result>()
                            .Any(r => r.InstitutionId == s.InstitutionId && r.Sample == s.Number)
                    )
                );

    private static Expression<Func<MonitoringTask, bool>> Not(
        Expression<Func<MonitoringTask, bool>> condition
    ) =>
        Expression.Lambda<Func<MonitoringTask, bool>>(
            Expression.Not(condition.Body),
            condition.Parameters
        );
}
