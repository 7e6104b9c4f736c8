using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Regulation;

/// <summary>A term of the law as the clock that a page shows.</summary>
public static class Clocks
{
    /// <param name="doneOn">The day on which the matter was settled: the clock stands.</param>
    public static ClockView Of(
        Term term,
        string title,
        LawOfDay law,
        string? clause = null,
        DateOnly? doneOn = null
    )
    {
        var days = term.Explain(law.Calendar);
        var end = term.EndIn(law.Calendar);

        return new(title, term.Start, end.Day, law.Today, $"{term.Length} {term.Unit.Text()}")
        {
            Left = doneOn is null && !end.Stopped ? term.DaysLeft(law.Today, law.Calendar) : null,
            Unit = term.Unit == TermUnit.WorkingDays ? "个工作日" : "天",
            DoneOn = doneOn,
            StoppedNow = doneOn is null
                ? term.StopOn(law.Today)?.Reason ?? (end.Stopped ? term.Stops[^1].Reason : null)
                : null,
            Undetermined = end.UnknownYear is { } year ? $"{year} 年的放假安排尚未公布" : null,
            Clause = clause,
            Stops = [.. term.Stops.Select(stop => new ClockStop(stop.From, stop.To, stop.Reason))],
            Days = [.. days.Select(day => new ClockDay(day.Date, day.Number, day.Name))],
        };
    }
}
