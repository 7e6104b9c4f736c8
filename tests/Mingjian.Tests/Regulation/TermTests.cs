using System.Globalization;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Regulation;

public sealed class TermTests
{
    private static readonly WorkingCalendar Calendar = ReferenceFiles.Calendar;

    [Theory, Proves("18", "19.2", "20")]
    [InlineData("2026-03-02", 15, "2026-03-23")] // plain weeks
    [InlineData("2026-03-20", 15, "2026-04-13")] // Qingming on Monday 6 April
    [InlineData("2026-04-13", 7, "2026-04-22")]
    [InlineData("2024-03-28", 15, "2024-04-19")] // 4 and 5 April off, Sunday 7 April worked
    [InlineData("2024-02-02", 1, "2024-02-04")] // a Sunday worked before Spring Festival
    [InlineData("2024-02-09", 1, "2024-02-18")] // the festival, then a Sunday worked
    [InlineData("2024-12-31", 1, "2025-01-02")] // New Year
    [InlineData("2024-12-20", 15, "2025-01-13")] // across the year
    [InlineData("2025-01-24", 7, "2025-02-10")] // a Sunday worked, the festival, a Saturday worked
    [InlineData("2025-09-26", 5, "2025-10-10")] // a Sunday worked, eight days off
    [InlineData("2026-09-18", 11, "2026-10-10")] // a Sunday worked, Mid-Autumn, National Day, a Saturday worked
    [InlineData("2024-02-28", 1, "2024-02-29")] // leap day
    [InlineData("2026-01-03", 1, "2026-01-04")] // starts on a day off, ends on a Sunday worked
    public void WorkingDays_FromTheDayAfter_EndOnTheLastCountedDay(
        string start,
        int length,
        string end
    ) => Term.WorkingDays(Day(start), length, Calendar).EndsOn.ShouldBe(Day(end));

    [Theory, Proves("6")]
    [InlineData("2024-01-31", 1, "2024-02-29")] // no 31st: the month's last day
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2024-12-31", 1, "2025-02-05")] // 31 January is in Spring Festival
    [InlineData("2026-01-05", 1, "2026-02-05")]
    [InlineData("2026-01-15", 1, "2026-02-24")] // Sunday, then the festival to the 23rd
    [InlineData("2026-01-14", 1, "2026-02-14")] // a Saturday worked is a working day
    [InlineData("2026-03-06", 1, "2026-04-07")] // Qingming Monday
    [InlineData("2024-05-30", 1, "2024-07-01")] // a Sunday at the month's end rolls into the next
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-09-01", 1, "2024-10-08")] // National Day
    public void CalendarMonths_EndOnTheCorrespondingDayOrTheNextWorkingDay(
        string start,
        int length,
        string end
    ) => Term.CalendarMonths(Day(start), length, Calendar).EndsOn.ShouldBe(Day(end));

    [Fact, Proves("19.2")]
    public void Stop_OfFourWorkingDays_MovesTheEndByFour()
    {
        var term = Term.WorkingDays(Day("2026-03-20"), 15, Calendar);

        var stopped = term.Stop(
            new(Day("2026-03-30"), Day("2026-04-02"), "现场核查", "sha256:1"),
            Calendar
        );

        stopped.EndsOn.ShouldBe(Day("2026-04-17"));
        term.EndsOn.ShouldBe(Day("2026-04-13"));
    }

    [Fact, Proves("19.2")]
    public void Stops_ThatOverlap_CountOnce()
    {
        var term = Term.WorkingDays(Day("2026-03-20"), 15, Calendar)
            .Stop(new(Day("2026-03-30"), Day("2026-04-01"), "现场核查"), Calendar)
            .Stop(new(Day("2026-03-31"), Day("2026-04-02"), "监测"), Calendar);

        term.EndsOn.ShouldBe(Day("2026-04-17"));
    }

    [Fact, Proves("19.2")]
    public void Stop_WithoutAnEnd_LeavesTheTermUndeterminedUntilItResumes()
    {
        var stopped = Term.WorkingDays(Day("2026-03-20"), 15, Calendar)
            .Stop(new(Day("2026-03-30"), To: null, "现场核查"), Calendar);

        var resumed = stopped.Resume(Day("2026-04-02"), Calendar);

        stopped.EndIn(Calendar).ShouldBe(new TermEnd(Day: null, Stopped: true));
        stopped.DaysLeft(Day("2026-05-20"), Calendar).ShouldBe(10);
        resumed.EndsOn.ShouldBe(Day("2026-04-17"));
    }

    [Fact]
    public void Resume_WithoutAStop_IsRefused() =>
        Should
            .Throw<RuleBroken>(() =>
                Term.WorkingDays(Day("2026-03-20"), 15, Calendar)
                    .Resume(Day("2026-03-25"), Calendar)
            )
            .Rule.Code.ShouldBe("REGULATION-19-4");

    [Theory]
    [InlineData("2026-03-30", "2026-03-29", "REGULATION-19-2")]
    [InlineData("2026-03-20", "2026-03-29", "REGULATION-19-3")]
    public void Stop_ThatMakesNoSense_IsRefused(string from, string to, string code) =>
        Should
            .Throw<RuleBroken>(() =>
                Term.WorkingDays(Day("2026-03-20"), 15, Calendar)
                    .Stop(new(Day(from), Day(to), "现场核查"), Calendar)
            )
            .Rule.Code.ShouldBe(code);

    [Fact]
    public void Stop_OfATermOfMonths_IsRefused() =>
        Should
            .Throw<RuleBroken>(() =>
                Term.CalendarMonths(Day("2026-03-20"), 1, Calendar)
                    .Stop(new(Day("2026-03-30"), To: null, "现场核查"), Calendar)
            )
            .Rule.Code.ShouldBe("REGULATION-19-1");

    [Fact, Proves("18")]
    public void Term_IntoAnUnknownYear_IsUndeterminedAndNeverAnError()
    {
        var term = Term.WorkingDays(Day("2026-12-20"), 15, Calendar);

        term.EndsOn.ShouldBeNull();
        term.EndIn(Calendar).ShouldBe(new TermEnd(Day: null, UnknownYear: 2027));
        term.DaysLeft(Day("2026-12-31"), Calendar).ShouldBe(6);
        term.DaysLeft(Day("2027-01-05"), Calendar).ShouldBeNull();
        term.DaysLate(Day("2027-03-01"), Calendar).ShouldBe(0);
    }

    [Fact]
    public void Term_OnceTheYearIsLoaded_HasItsEnd()
    {
        var term = Term.WorkingDays(Day("2026-12-20"), 15, Calendar);
        var known = new WorkingCalendar([
            .. ReferenceFiles.Calendars,
            new CalendarPaper(2027, "试", [new(Day("2027-01-01"), "元旦", IsOffDay: true)]),
        ]);

        var determined = term.In(known);

        determined.EndsOn.ShouldBe(Day("2027-01-11"));
    }

    [Theory]
    [InlineData("2026-03-02", 15)] // the day of posting itself
    [InlineData("2026-03-03", 14)]
    [InlineData("2026-03-08", 11)] // Sunday
    [InlineData("2026-03-23", 0)] // the last day, to 24:00
    [InlineData("2026-03-25", -2)]
    public void DaysLeft_IsCountedInWorkingDays(string today, int left) =>
        Term.WorkingDays(Day("2026-03-02"), 15, Calendar)
            .DaysLeft(Day(today), Calendar)
            .ShouldBe(left);

    [Theory]
    [InlineData("2026-02-05", 0)]
    [InlineData("2026-02-04", 1)]
    [InlineData("2026-02-08", -3)]
    public void DaysLeft_OfATermOfMonths_IsCountedInCalendarDays(string today, int left) =>
        Term.CalendarMonths(Day("2026-01-05"), 1, Calendar)
            .DaysLeft(Day(today), Calendar)
            .ShouldBe(left);

    [Fact, Proves("6")]
    public void DaysLate_AreCalendarDaysAfterTheEnd()
    {
        var term = Term.CalendarMonths(Day("2026-01-05"), 1, Calendar);

        term.DaysLate(Day("2026-02-05"), Calendar).ShouldBe(0);
        term.DaysLate(Day("2026-02-09"), Calendar).ShouldBe(4);
    }

    [Fact]
    public void Explain_NamesEveryDayThatDoesNotCount()
    {
        var term = Term.WorkingDays(Day("2024-04-02"), 3, Calendar)
            .Stop(new(Day("2024-04-08"), Day("2024-04-08"), "现场核查"), Calendar);

        term.Explain(Calendar)
            .Select(day => $"{day.Date:MM-dd} {day.Words}")
            .ShouldBe([
                "04-02 起始日，不计入",
                "04-03 第 1 个工作日",
                "04-04 清明，不计",
                "04-05 清明，不计",
                "04-06 周末，不计",
                "04-07 调休上班，第 2 个工作日",
                "04-08 停止计算：现场核查",
                "04-09 第 3 个工作日",
            ]);
    }

    [Fact, Proves("6")]
    public void Explain_OfATermOfMonths_ShowsTheRollOver() =>
        Term.CalendarMonths(Day("2024-12-31"), 1, Calendar)
            .Explain(Calendar)
            .Select(day => $"{day.Date:yyyy-MM-dd} {day.Words}")
            .ShouldBe([
                "2024-12-31 起始日，不计入",
                "2025-01-31 春节，顺延",
                "2025-02-01 周末，顺延",
                "2025-02-02 周末，顺延",
                "2025-02-03 春节，顺延",
                "2025-02-04 春节，顺延",
                "2025-02-05 届满日",
            ]);

    [Fact]
    public void Explain_IntoAnUnknownYear_EndsWithTheReason() =>
        Term.WorkingDays(Day("2026-12-30"), 3, Calendar)
            .Explain(Calendar)[^1]
            .Words.ShouldBe("2027 年的工作日历尚未公布");

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
