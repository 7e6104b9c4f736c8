namespace Mingjian.Web.Ui.Pieces;

/// <summary>A term as a page shows it: made from the law's term by whoever has it, drawn by <c>&lt;clock&gt;</c>.</summary>
/// <param name="Title">What the term is for: 审核期限, 公示期.</param>
/// <param name="Start">The day from which it runs; counting begins the day after.</param>
/// <param name="End">The last day, or <c>null</c> while it is undetermined.</param>
/// <param name="Today">The law's day.</param>
/// <param name="Length">Such as 15 个工作日 or 一个月.</param>
public sealed record ClockView(
    string Title,
    DateOnly Start,
    DateOnly? End,
    DateOnly Today,
    string Length
)
{
    /// <summary>What is left, in <see cref="Unit"/>; negative when overdue; <c>null</c> when unknown or done.</summary>
    public int? Left { get; init; }

    public string Unit { get; init; } = "个工作日";

    /// <summary>From how many left on it is shown as pressing.</summary>
    public int SoonFrom { get; init; } = 3;

    /// <summary>The day on which it was done, which stops the clock.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Stopped now, and why: 现场核查期间不计入.</summary>
    public string? StoppedNow { get; init; }

    /// <summary>Why the end is not known: 2027 年放假安排尚未公布.</summary>
    public string? Undetermined { get; init; }

    public string? Clause { get; init; }

    public IReadOnlyList<ClockStop> Stops { get; init; } = [];

    /// <summary>How it was counted, day by day.</summary>
    public IReadOnlyList<ClockDay> Days { get; init; } = [];
}

/// <summary>Days that do not count; an open range ends with the present.</summary>
public sealed record ClockStop(DateOnly From, DateOnly? To, string Why);

/// <summary>One day of the count.</summary>
/// <param name="Number">Its number in the term, or <c>null</c> when it does not count.</param>
/// <param name="Why">清明节, 周六, 调休上班, 现场核查期间; empty for an ordinary working day.</param>
public sealed record ClockDay(DateOnly Day, int? Number, string Why = "");
