using Mingjian.Regulation;

namespace Mingjian.Web.Ui.Pieces;

/// <summary>A term as a page shows it, drawn by <c>&lt;clock&gt;</c>: <c>ClockView.Of(term, calendar, clock.Today, "审核期限", "5.2")</c>.</summary>
/// <param name="Title">What the term is for: 审核期限, 公示期.</param>
/// <param name="Start">The day from which it runs; counting begins the day after.</param>
/// <param name="End">The last day, or <c>null</c> while it is undetermined.</param>
/// <param name="Today">The law's day.</param>
/// <param name="Length">Such as 15 个工作日 or 1 个月.</param>
public sealed record ClockView(
    string Title,
    DateOnly Start,
    DateOnly? End,
    DateOnly Today,
    string Length
)
{
    /// <summary>From how many left on it is shown as pressing.</summary>
    private const int Pressing = 3;

    /// <summary>What is left, in <see cref="Unit"/>; negative when overdue; <c>null</c> when unknown.</summary>
    public int? Left { get; init; }

    /// <summary>个工作日, or 天 for a term of months.</summary>
    public string Unit { get; init; } = "个工作日";

    /// <summary>The day on which it was done, which stops the clock.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>What became of it on <see cref="DoneOn"/>.</summary>
    public string DoneWord { get; init; } = "办结";

    /// <summary>Stopped now, and why: 现场核查.</summary>
    public string? StoppedNow { get; init; }

    /// <summary>Why the end is not known.</summary>
    public string? Undetermined { get; init; }

    public string? Clause { get; init; }

    public IReadOnlyList<TermStop> Stops { get; init; } = [];

    /// <summary>How it was counted, day by day; empty in rows of a list.</summary>
    public IReadOnlyList<TermDay> Days { get; init; } = [];

    public bool IsPressing => DoneOn is null && StoppedNow is null && Left is >= 0 and <= Pressing;

    public static ClockView Of(
        Term term,
        WorkingCalendar calendar,
        DateOnly today,
        string title,
        string? clause = null,
        DateOnly? doneOn = null
    )
    {
        var days = term.Explain(calendar);

        return Brief(term, calendar, today, title, doneOn) with
        {
            Clause = clause,
            Days = days,
            Undetermined = days[^1].Kind == TermDayKind.Unknown ? days[^1].Name : null,
        };
    }

    /// <summary>A term in which something stands open, such as a publicity: when its last day has passed, nobody is late.</summary>
    public static ClockView Standing(
        Term term,
        WorkingCalendar calendar,
        DateOnly today,
        string title,
        string? clause = null
    ) =>
        Of(term, calendar, today, title, clause, term.EndsOn < today ? term.EndsOn : null) with
        {
            DoneWord = "期满",
        };

    /// <summary>For a row of a list: the kept end, nothing counted day by day.</summary>
    public static ClockView Brief(
        Term term,
        WorkingCalendar calendar,
        DateOnly today,
        string title,
        DateOnly? doneOn = null
    ) =>
        new(title, term.Start, term.EndsOn, today, $"{term.Length} {Text.Of(term.Unit)}")
        {
            Left = doneOn is null ? term.DaysLeft(today, calendar) : null,
            Unit = term.Unit == TermUnit.WorkingDays ? "个工作日" : "天",
            DoneOn = doneOn,
            StoppedNow = doneOn is null ? term.StopOn(today)?.Reason : null,
            Stops = term.Stops,
        };
}
