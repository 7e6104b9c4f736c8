using System.Collections.Frozen;

namespace Mingjian.Credit.Indicators;

/// <summary>What a counter gives.</summary>
public enum CounterForm
{
    /// <summary>Verified facts with their weights.</summary>
    Facts,

    /// <summary>Numerator of denominator.</summary>
    Share,

    /// <summary>Weighted lines.</summary>
    Lines,

    /// <summary>A plain number, as numerator of 1.</summary>
    Number,
}

/// <summary>A counter that an indicator may name: the only part of an indicator that is code.</summary>
/// <param name="Text">What it counts, for the page where an indicator is edited.</param>
public sealed record Counter(string Name, CounterForm Form, string Text);

/// <summary>All counters.</summary>
public static class Counters
{
    public const string Facts = "facts";
    public const string RegisterComplete = "register-complete";
    public const string StaffShortfall = "staff-shortfall";
    public const string CalibrationValid = "calibration-valid";
    public const string TaskReportedBefore = "task-reported-before";
    public const string RecordComplete = "record-complete";
    public const string ReportInTime = "report-in-time";
    public const string ConsecutiveA = "consecutive-a";

    public static readonly IReadOnlyList<Counter> All =
    [
        new(Facts, CounterForm.Facts, "核实事实"),
        new(RegisterComplete, CounterForm.Share, "评价期末名录必填信息的完整率"),
        new(StaffShortfall, CounterForm.Lines, "监测人员数量和职称结构的缺口"),
        new(CalibrationValid, CounterForm.Share, "评价期末在用设备检定校准的有效率"),
        new(TaskReportedBefore, CounterForm.Share, "现场工作开始前报送任务的比例"),
        new(RecordComplete, CounterForm.Share, "关键信息完整的采样记录的比例"),
        new(ReportInTime, CounterForm.Share, "按期上传监测报告的比例"),
        new(ConsecutiveA, CounterForm.Number, "此前连续评为 A 级且无措施、无处罚的评价期数"),
    ];

    private static readonly FrozenDictionary<string, Counter> ByName = All.ToFrozenDictionary(
        counter => counter.Name,
        StringComparer.Ordinal
    );

    public static Counter? Find(string name) => ByName.GetValueOrDefault(name);
}
