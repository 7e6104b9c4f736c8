namespace Mingjian.Regulation;

/// <summary>
/// 工作日 as the State Council's yearly notices fix them: weekdays, less the days off, plus the weekend days worked in
/// exchange (调休). About a year whose notice is not loaded it says so (I-02); it never guesses.
/// </summary>
public sealed class WorkingCalendar(IEnumerable<CalendarPaper> papers)
{
    /// <summary>From November on, the next year's calendar is missed: the notice usually comes in that month.</summary>
    private const int WarningMonth = 11;

    private readonly Dictionary<int, CalendarPaper> years = papers.ToDictionary(p => p.Year);

    private readonly Dictionary<DateOnly, CalendarDay> named = papers
        .SelectMany(paper => paper.Days)
        .ToDictionary(day => day.Date);

    /// <summary>The papers of the years that are known, the earliest first.</summary>
    public IEnumerable<CalendarPaper> Papers => years.Values.OrderBy(paper => paper.Year);

    public bool Knows(int year) => years.ContainsKey(year);

    /// <summary>What a day is, with its name where the notice gives one.</summary>
    public DayKind KindOf(DateOnly day)
    {
        if (!Knows(day.Year))
        {
            return DayKind.Unknown;
        }

        if (named.TryGetValue(day, out var arranged))
        {
            return arranged.IsOffDay ? DayKind.Holiday : DayKind.MakeUp;
        }

        return IsWeekend(day) ? DayKind.Weekend : DayKind.Working;
    }

    /// <summary>Whether a day is worked; <c>null</c> in a year that is not known.</summary>
    public bool? IsWorked(DateOnly day) =>
        KindOf(day) switch
        {
            DayKind.Unknown => null,
            DayKind.Working or DayKind.MakeUp => true,
            _ => false,
        };

    /// <summary>The holiday's name, 调休上班, 周末, or empty for an ordinary day.</summary>
    public string NameOf(DateOnly day) =>
        KindOf(day) switch
        {
            DayKind.Weekend => "周末",
            DayKind.Holiday or DayKind.MakeUp => named[day].Name,
            _ => "",
        };

    /// <summary>The day itself when it is worked, else the next worked day; <c>null</c> when an unknown year is met first.</summary>
    public DateOnly? WorkedOnOrAfter(DateOnly day)
    {
        for (; ; day = day.AddDays(1))
        {
            if (IsWorked(day) is not { } worked)
            {
                return null;
            }

            if (worked)
            {
                return day;
            }
        }
    }

    /// <summary>What to tell about a year that is not known: still to come, or older than the records.</summary>
    public string Unpublished(int year) =>
        years.Count > 0 && year < years.Keys.Min()
            ? $"{year} 年的工作日历未载入"
            : $"{year} 年的工作日历尚未公布";

    /// <summary>What the bureau must be told on a day about a missing year; <c>null</c> when nothing is missing.</summary>
    [Article("23")]
    public string? WarningOn(DateOnly today)
    {
        if (!Knows(today.Year))
        {
            return $"今年（{today.Year} 年）的工作日历尚未载入，所有期限的届满日无法确定。请立即载入。";
        }

        return today.Month >= WarningMonth && !Knows(today.Year + 1)
            ? $"{today.Year + 1} 年的工作日历尚未载入，跨年期限的届满日无法确定。国务院办公厅公布后请及时载入。"
            : null;
    }

    internal static bool IsWeekend(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>What a day is in the working calendar.</summary>
public enum DayKind
{
    /// <summary>An ordinary weekday.</summary>
    Working,

    /// <summary>调休上班: a Saturday or Sunday worked in exchange.</summary>
    MakeUp,

    Weekend,

    /// <summary>A weekday off by the notice.</summary>
    Holiday,

    /// <summary>In a year without a loaded notice.</summary>
    Unknown,
}

/// <summary>One year's arrangement: the State Council's paper, the weekdays off and the weekend days worked.</summary>
/// <param name="Replaces">The paper that this one amends, when the State Council changed a year already arranged.</param>
public sealed record CalendarPaper(
    int Year,
    string Source,
    IReadOnlyList<CalendarDay> Days,
    string? Replaces = null
);

/// <summary>One day that differs from the week: a weekday off, or a weekend day worked.</summary>
public sealed record CalendarDay(DateOnly Date, string Name, bool IsOffDay);
