using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Regulation;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = ReferenceFiles.Calendar;

    [Theory, Proves("18", "23")]
    [InlineData(2026, 3, 2, DayKind.Working, "")]
    [InlineData(2026, 3, 7, DayKind.Weekend, "周末")]
    [InlineData(2026, 2, 14, DayKind.MakeUp, "调休上班")]
    [InlineData(2026, 2, 16, DayKind.Holiday, "春节")]
    [InlineData(2026, 4, 6, DayKind.Holiday, "清明")]
    [InlineData(2027, 1, 4, DayKind.Unknown, "")]
    [InlineData(2023, 12, 29, DayKind.Unknown, "")]
    public void Day_IsWhatTheYearsNoticeMakesIt(
        int year,
        int month,
        int day,
        DayKind kind,
        string name
    )
    {
        Calendar.KindOf(new(year, month, day)).ShouldBe(kind);
        Calendar.NameOf(new(year, month, day)).ShouldBe(name);
    }

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Year_HasTheWorkingDaysOfItsNotice(int year, int days) =>
        Enumerable
            .Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
            .Count(n => Calendar.IsWorked(new DateOnly(year, 1, 1).AddDays(n)) == true)
            .ShouldBe(days);

    [Theory]
    [InlineData(2026, 10, 31, null)]
    [InlineData(2026, 11, 1, "2027 年的工作日历尚未载入")]
    [InlineData(2026, 12, 31, "2027 年的工作日历尚未载入")]
    [InlineData(2025, 12, 1, null)]
    [InlineData(2027, 1, 1, "今年（2027 年）的工作日历尚未载入")]
    public void Warning_ComesInNovemberAndIsPressingInTheYearItself(
        int year,
        int month,
        int day,
        string? warning
    )
    {
        var said = Calendar.WarningOn(new(year, month, day));

        (said is null).ShouldBe(warning is null);
        (said ?? "").ShouldStartWith(warning ?? "");
    }

    [Theory]
    [InlineData(2027, "2027 年的工作日历尚未公布")]
    [InlineData(2023, "2023 年的工作日历未载入")]
    public void YearThatIsNotKnown_IsToComeOrTooOld(int year, string said) =>
        Calendar.Unpublished(year).ShouldBe(said);

    [Fact]
    public void WorkedOnOrAfter_AtTheEdgeOfWhatIsKnown_SaysThatItDoesNotKnow()
    {
        Calendar.WorkedOnOrAfter(new(2026, 2, 15)).ShouldBe(new DateOnly(2026, 2, 24));
        Calendar.WorkedOnOrAfter(new(2027, 1, 1)).ShouldBeNull();
    }
}
