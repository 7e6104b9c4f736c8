using Mingjian.Activities.Progress;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>Late and missing parts in the reader's words, each with its clock.</summary>
public static class DutyViews
{
    public static string Words(ReportingDuty duty) =>
        duty.Kind switch
        {
            ReportingDutyKind.FieldRecords => $"现场作业 {duty.Number} 的样品和现场测试记录",
            ReportingDutyKind.Report => $"监测报告 {duty.Number}",
            _ => $"任务 {duty.Number} 的监测报告，或未出报告的原因",
        };

    /// <summary>In one word.</summary>
    public static string Word(ReportingDuty duty, DateTime now) =>
        (duty.IsMissing, duty.IsLate(now)) switch
        {
            (true, true) => "漏报",
            (true, false) => "待报送",
            (false, true) => "迟报",
            _ => "按时",
        };

    /// <summary>What became of it.</summary>
    public static string Outcome(ReportingDuty duty, DateTime now) =>
        duty switch
        {
            { DoneAt: { } done } when duty.IsLate(now) =>
                $"迟报：应于 {Text.Moment(duty.DueAt)} 前报送，实际 {Text.Moment(done)}",
            { DoneAt: { } done } => $"按时：{Text.Moment(done)}",
            _ when duty.IsLate(now) => $"漏报：应于 {Text.Moment(duty.DueAt)} 前报送",
            _ => $"待报送，截止 {Text.Moment(duty.DueAt)}",
        };

    public static string Tone(ReportingDuty duty, DateTime now) =>
        (duty.IsMissing, duty.IsLate(now)) switch
        {
            (true, true) => "bad",
            (true, false) => "busy",
            (false, true) => "warn",
            _ => "good",
        };

    public static ClockView Clock(ReportingDuty duty, DateOnly today)
    {
        // A term of days ends at 24:00: its last day is the one before.
        var last = ChinaClock.DayOf(duty.DueAt.AddTicks(-1));
        var start = ChinaClock.DayOf(duty.Since);
        return new(duty.Kind.Text(), start, last, today, $"{last.DayNumber - start.DayNumber} 天")
        {
            Unit = "天",
            Left = duty.IsMissing ? last.DayNumber - today.DayNumber : null,
            DoneOn = duty.DoneAt is { } done ? ChinaClock.DayOf(done) : null,
        };
    }

    /// <summary>The colour of a task's state.</summary>
    public static string Tone(TaskState state) =>
        state switch
        {
            TaskState.Reported => "good",
            TaskState.Closed => "over",
            TaskState.Ordered => "warn",
            _ => "busy",
        };
}
