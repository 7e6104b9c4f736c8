using CsCheck;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Regulation;

/// <summary>What holds for every term whose years are known.</summary>
[Proves("6", "18", "19.2", "20")]
public sealed class TermPropertyTests
{
    private static readonly WorkingCalendar Calendar = ReferenceFiles.Calendar;

    /// <summary>Two years of starts and lengths up to 60, so that no term leaves the three known years, even when stopped.</summary>
    private static readonly Gen<DateOnly> Start = Gen.Int[0, 730]
        .Select(n => new DateOnly(2024, 1, 1).AddDays(n));

    private static readonly Gen<Term> WorkingDays = Gen.Select(Start, Gen.Int[1, 60])
        .Select((start, length) => Term.WorkingDays(start, length, Calendar));

    private static readonly Gen<Term> Months = Gen.Select(Start, Gen.Int[1, 6])
        .Select((start, length) => Term.CalendarMonths(start, length, Calendar));

    private static readonly Gen<Term> Stopped = Gen.Select(
            WorkingDays,
            Gen.Select(Gen.Int[1, 40], Gen.Int[0, 15]).Array[0, 4]
        )
        .Select((term, stops) => stops.Aggregate(term, With));

    [Fact]
    public void End_IsAWorkingDayAfterTheStart() =>
        Gen.OneOf(WorkingDays, Months, Stopped)
            .Sample(term =>
                Calendar.IsWorked(term.EndsOn!.Value) == true && term.EndsOn > term.Start
            );

    [Fact]
    public void LongerTerm_EndsLater() =>
        WorkingDays.Sample(term =>
            Term.WorkingDays(term.Start, term.Length + 1, Calendar).EndsOn > term.EndsOn
        );

    [Fact]
    public void LaterStart_NeverEndsEarlier() =>
        Gen.OneOf(WorkingDays, Months)
            .Sample(term =>
                Term.Of(term.Start.AddDays(1), term.Length, term.Unit, Calendar).EndsOn
                >= term.EndsOn
            );

    [Fact]
    public void Stop_NeverBringsTheEndForward_AndMovesItByTheWorkingDaysItTook() =>
        Gen.Select(Stopped, Gen.Int[1, 40], Gen.Int[0, 15])
            .Sample(
                (term, after, length) =>
                {
                    var stopped = With(term, (after, length));
                    var taken = Between(term.Start, stopped.EndsOn!.Value) - term.Length;
                    var before = Between(term.Start, term.EndsOn!.Value) - term.Length;
                    return stopped.EndsOn >= term.EndsOn && taken >= before;
                }
            );

    [Fact]
    public void Explanation_CountsExactlyTheLengthOnceEachInOrder() =>
        Stopped.Sample(term =>
            term.Explain(Calendar)
                .Where(day => day.Number is not null)
                .Select(day => day.Number!.Value)
                .SequenceEqual(Enumerable.Range(1, term.Length))
        );

    [Fact]
    public void Explanation_NamesEveryDayFromTheStartToTheEnd() =>
        Stopped.Sample(term =>
        {
            var days = term.Explain(Calendar).Select(day => day.Date.DayNumber).ToList();
            return days.SequenceEqual(
                Enumerable.Range(
                    term.Start.DayNumber,
                    term.EndsOn!.Value.DayNumber - term.Start.DayNumber + 1
                )
            );
        });

    [Fact]
    public void DaysLeft_IsTheLengthAtTheStartAndNothingAtTheEnd() =>
        Stopped.Sample(term =>
            term.DaysLeft(term.Start, Calendar) == term.Length
            && term.DaysLeft(term.EndsOn!.Value, Calendar) == 0
            && term.DaysLeft(term.EndsOn.Value.AddDays(-1), Calendar) == 1
        );

    [Fact]
    public void TermOfMonths_EndsOnTheCorrespondingDayOrAfterNothingButDaysOff() =>
        Months.Sample(term =>
        {
            var nominal = term.Start.AddMonths(term.Length);
            var skipped = Enumerable
                .Range(0, term.EndsOn!.Value.DayNumber - nominal.DayNumber)
                .Select(nominal.AddDays);
            return term.EndsOn >= nominal && skipped.All(day => Calendar.IsWorked(day) == false);
        });

    [Fact]
    public void CountByHand_OfThePlainTerm_IsTheSame() =>
        WorkingDays.Sample(term => Between(term.Start, term.EndsOn!.Value) == term.Length);

    /// <summary>Working days after the start up to and with a day, counted in the plainest way.</summary>
    private static int Between(DateOnly start, DateOnly day) =>
        Enumerable
            .Range(1, day.DayNumber - start.DayNumber)
            .Count(n => Calendar.IsWorked(start.AddDays(n)) == true);

    private static Term With(Term term, (int After, int Length) stop) =>
        term.Stop(
            new(
                term.Start.AddDays(stop.After),
                term.Start.AddDays(stop.After + stop.Length),
                "现场核查"
            ),
            Calendar
        );
}
