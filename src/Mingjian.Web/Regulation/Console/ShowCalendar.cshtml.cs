using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Regulation.Console;

/// <summary>工作日历: a year as twelve months with the days off and the weekend days worked, and the paper that says so.</summary>
[NeedsDuty(Duties.ReadSettings)]
[Article("23")]
public sealed class ShowCalendarModel(LawBook book, ChinaClock clock, Desk desk) : PageModel
{
    [FromRoute]
    public int? Year { get; init; }

    public WorkingCalendar Calendar { get; private set; } = new([]);

    public CalendarPaper Paper { get; private set; } = null!;

    public string? Warning { get; private set; }

    public DateOnly Today => clock.Today;

    public bool MayLoad => desk.Actor.Duties.Contains(Duties.EditSettings);

    public int WorkingDays =>
        Enumerable
            .Range(0, DateTime.IsLeapYear(Paper.Year) ? 366 : 365)
            .Count(n => Calendar.IsWorked(new DateOnly(Paper.Year, 1, 1).AddDays(n)) == true);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Calendar = await book.CalendarAsync(stop);
        Warning = Calendar.WarningOn(Today);
        var year = Year ?? (Calendar.Knows(Today.Year) ? Today.Year : Calendar.Papers.Last().Year);

        if (!ModelState.IsValid || !Calendar.Knows(year))
        {
            return NotFound();
        }

        Paper = Calendar.Papers.Single(paper => paper.Year == year);
        return Page();
    }

    /// <summary>The weeks of a month, Monday first; days of other months are <c>null</c>.</summary>
    public IEnumerable<DateOnly?[]> Weeks(int month)
    {
        var first = new DateOnly(Paper.Year, month, 1);
        var before = ((int)first.DayOfWeek + 6) % 7;

        return Enumerable
            .Repeat<DateOnly?>(null, before)
            .Concat(
                Enumerable
                    .Range(0, DateTime.DaysInMonth(Paper.Year, month))
                    .Select(n => (DateOnly?)first.AddDays(n))
            )
            .Chunk(7)
            .Select(week => week.Concat(new DateOnly?[7 - week.Length]).ToArray());
    }

    /// <summary>The mark beside a day that the paper names: 休 or 班.</summary>
    public string? MarkOf(DateOnly day) =>
        Calendar.KindOf(day) switch
        {
            DayKind.Holiday => "休",
            DayKind.MakeUp => "班",
            _ => null,
        };

    public string ClassOf(DateOnly day) =>
        Calendar.KindOf(day) switch
        {
            DayKind.Holiday => "off",
            DayKind.MakeUp => "made-up",
            DayKind.Weekend => "weekend",
            _ => "",
        };
}
