namespace Mingjian.Regulation;

/// <summary>How a term is counted: its end, what is left of it, and the count day by day. One walk serves all three.</summary>
public static class TermCount
{
    extension(Term term)
    {
        /// <summary>The last day of the term, or why it is undetermined.</summary>
        [Article("6", "18", "19.2", "20")]
        public TermEnd EndIn(WorkingCalendar calendar)
        {
            var last = term.Explain(calendar)[^1];

            return last.Kind switch
            {
                TermDayKind.Unknown => new(Day: null, UnknownYear: last.Date.Year),
                TermDayKind.StillStopped => new(Day: null, Stopped: true),
                _ => new(last.Date),
            };
        }

        /// <summary>
        /// How many days of the term are left after <paramref name="today"/>: working days, or calendar days for a term of months.
        /// 0 on the last day, negative when overdue, <c>null</c> when it cannot be said. Known even where the end is not.
        /// </summary>
        public int? DaysLeft(DateOnly today, WorkingCalendar calendar) =>
            term.Unit == TermUnit.WorkingDays
                ? term.Length - term.DaysUsed(today, calendar)
                : term.EndIn(calendar).Day?.DayNumber - today.DayNumber;

        /// <summary>Working days counted up to and with <paramref name="today"/>, also beyond the end; <c>null</c> across an unknown year.</summary>
        public int? DaysUsed(DateOnly today, WorkingCalendar calendar)
        {
            var used = 0;

            for (var day = term.Start.AddDays(1); day <= today; day = day.AddDays(1))
            {
                if (term.StopOn(day) is not null)
                {
                    continue;
                }

                if (calendar.IsWorked(day) is not { } worked)
                {
                    return null;
                }

                used += worked ? 1 : 0;
            }

            return used;
        }

        /// <summary>Calendar days by which <paramref name="day"/> lies after the end; 0 when in time or undetermined.</summary>
        public int DaysLate(DateOnly day, WorkingCalendar calendar) =>
            term.EndIn(calendar).Day is { } end ? Math.Max(0, day.DayNumber - end.DayNumber) : 0;

        /// <summary>
        /// The count day by day, from the day of the event to the last day; the last entry says what the end is, or why there is none.
        /// A term of months shows the corresponding day and the days off it rolls over.
        /// </summary>
        [Article("6", "18", "19.2", "20")]
        public IReadOnlyList<TermDay> Explain(WorkingCalendar calendar) =>
            term.Unit == TermUnit.WorkingDays
                ? ExplainWorkingDays(term, calendar)
                : ExplainMonths(term, calendar);
    }

    private static List<TermDay> ExplainWorkingDays(Term term, WorkingCalendar calendar)
    {
        List<TermDay> days = [new(term.Start, TermDayKind.Start, "")];
        var (day, counted) = (term.Start, 0);

        while (counted < term.Length)
        {
            day = day.AddDays(1);
            var entry = Entry(term, calendar, day, counted + 1);
            days.Add(entry);

            if (entry.EndsTheCount)
            {
                break;
            }

            counted += entry.Number is null ? 0 : 1;
        }

        return days;
    }

    private static TermDay Entry(Term term, WorkingCalendar calendar, DateOnly day, int next)
    {
        var kind = calendar.KindOf(day);

        if (term.StopOn(day) is { } stop)
        {
            // From here on every day is stopped: there is no later day to wait for.
            return new(
                day,
                stop.To is null ? TermDayKind.StillStopped : TermDayKind.Stopped,
                stop.Reason
            );
        }

        return kind switch
        {
            DayKind.Unknown => new(day, TermDayKind.Unknown, calendar.Unpublished(day.Year)),
            DayKind.Working => new(day, TermDayKind.Counted, "", next),
            DayKind.MakeUp => new(day, TermDayKind.CountedMakeUp, calendar.NameOf(day), next),
            _ => new(day, TermDayKind.DayOff, calendar.NameOf(day)),
        };
    }

    private static List<TermDay> ExplainMonths(Term term, WorkingCalendar calendar)
    {
        // AddMonths gives the same day of the later month, or that month's last (民法典 202).
        var day = term.Start.AddMonths(term.Length);
        List<TermDay> days = [new(term.Start, TermDayKind.Start, "")];

        for (; ; day = day.AddDays(1))
        {
            switch (calendar.IsWorked(day))
            {
                case null:
                    days.Add(new(day, TermDayKind.Unknown, calendar.Unpublished(day.Year)));
                    return days;
                case true:
                    days.Add(new(day, TermDayKind.Corresponding, calendar.NameOf(day)));
                    return days;
                default:
                    days.Add(new(day, TermDayKind.RolledOver, calendar.NameOf(day)));
                    break;
            }
        }
    }
}

/// <summary>One day of a term's count: its number when it counts, or why it does not.</summary>
/// <param name="Name">The holiday, 周末, 调休上班, the reason of a stop, or the year that is not known.</param>
/// <param name="Number">Which counted day it is, from 1.</param>
public sealed record TermDay(DateOnly Date, TermDayKind Kind, string Name, int? Number = null)
{
    internal bool EndsTheCount => Kind is TermDayKind.Unknown or TermDayKind.StillStopped;

    /// <summary>The day in words, as page and command line show it.</summary>
    public string Words =>
        Kind switch
        {
            TermDayKind.Start => "起始日，不计入",
            TermDayKind.Counted => $"第 {Number} 个工作日",
            TermDayKind.CountedMakeUp => $"{Name}，第 {Number} 个工作日",
            TermDayKind.DayOff => $"{Name}，不计",
            TermDayKind.RolledOver => $"{Name}，顺延",
            TermDayKind.Stopped => $"停止计算：{Name}",
            TermDayKind.StillStopped => $"停止计算，尚未恢复：{Name}",
            TermDayKind.Corresponding => Name.Length > 0 ? $"届满日（{Name}）" : "届满日",
            _ => Name,
        };
}

public enum TermDayKind
{
    /// <summary>The day of the event, not counted (I-01).</summary>
    Start,

    Counted,

    /// <summary>A weekend day worked in exchange counts.</summary>
    CountedMakeUp,

    /// <summary>Weekend or holiday.</summary>
    DayOff,

    /// <summary>A day off on which a term of months would have ended (民法典 203).</summary>
    RolledOver,

    Stopped,

    /// <summary>The range has no end yet: the count stands still from here.</summary>
    StillStopped,

    /// <summary>The end of a term of months.</summary>
    Corresponding,

    /// <summary>In a year without a calendar (I-02).</summary>
    Unknown,
}
