using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Mingjian.Regulation;

/// <summary>
/// 期限: where it starts, how long it is, and the ranges that do not count. The first day is not counted and the last
/// runs to 24:00 (I-01); a term of months ends on the corresponding day, or the month's last, and rolls over a day off (I-03).
/// Its end is a day, or undetermined (I-02), and is kept beside it so that a database can ask for it.
/// </summary>
/// <remarks>Immutable: a stop or another calendar gives another term. Mapped by <c>Storage.TermMapping</c>.</remarks>
[Article("6", "18", "19.2", "20")]
public sealed record Term
{
    [JsonConstructor]
    private Term() { }

    /// <summary>The day of the event (posting, receipt, change), which is not counted.</summary>
    [JsonInclude]
    public DateOnly Start { get; private init; }

    /// <summary>How many working days or calendar months; at least 1.</summary>
    [JsonInclude]
    public int Length { get; private init; }

    [JsonInclude]
    public TermUnit Unit { get; private init; }

    /// <summary>Ranges that do not count, in the order they were made; overlaps count once.</summary>
    [JsonInclude]
    public IReadOnlyList<TermStop> Stops { get; private init; } = [];

    /// <summary>The last day as last computed; <c>null</c> while undetermined.</summary>
    [JsonInclude]
    public DateOnly? EndsOn { get; private init; }

    /// <summary>So many working days after <paramref name="start"/>.</summary>
    public static Term WorkingDays(DateOnly start, int length, WorkingCalendar calendar) =>
        Of(start, length, TermUnit.WorkingDays, calendar);

    /// <summary>So many calendar months after <paramref name="start"/> (民法典 201–203).</summary>
    public static Term CalendarMonths(DateOnly start, int length, WorkingCalendar calendar) =>
        Of(start, length, TermUnit.CalendarMonths, calendar);

    public static Term Of(DateOnly start, int length, TermUnit unit, WorkingCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return new Term
        {
            Start = start,
            Length = length,
            Unit = unit,
        }.In(calendar);
    }

    /// <summary>The same term with its end as this calendar gives it.</summary>
    public Term In(WorkingCalendar calendar) =>
        this.EndIn(calendar).Day is var end && end == EndsOn ? this : this with { EndsOn = end };

    /// <summary>Adds a range that does not count: several are allowed, and what overlaps counts once.</summary>
    /// <exception cref="RuleBroken">The term is one of months, or the range is turned round or begins before the term.</exception>
    [Article("19.2")]
    public Term Stop(TermStop stop, WorkingCalendar calendar)
    {
        Refuse(Unit != TermUnit.WorkingDays, RegulationRules.MonthsDoNotStop());
        Refuse(stop.To < stop.From, RegulationRules.StopTurnedRound(stop));
        Refuse(stop.From <= Start, RegulationRules.StopBeforeTerm(stop, Start));
        return (this with { Stops = [.. Stops, stop] }).In(calendar);
    }

    /// <summary>Gives the range that is still open its last day, inclusive.</summary>
    /// <exception cref="RuleBroken">No range is open, or the day lies before its first.</exception>
    [Article("19.2")]
    public Term Resume(DateOnly lastStopped, WorkingCalendar calendar)
    {
        var open = Stops.FirstOrDefault(stop => stop.To is null);
        Refuse(open is null, RegulationRules.NothingStopped());
        // A range closed before its first day never took effect: it covers nothing and is kept as it was meant.
        Refuse(lastStopped < open!.From.AddDays(-1), RegulationRules.StopTurnedRound(open));
        var stops = Stops.Select(stop =>
            ReferenceEquals(stop, open) ? stop with { To = lastStopped } : stop
        );
        return (this with { Stops = [.. stops] }).In(calendar);
    }

    /// <summary>Whether a day lies in a range that does not count.</summary>
    public TermStop? StopOn(DateOnly day) => Stops.FirstOrDefault(stop => stop.Covers(day));

    public bool Equals(Term? other) =>
        other is not null
        && (Start, Length, Unit, EndsOn) == (other.Start, other.Length, other.Unit, other.EndsOn)
        && Stops.SequenceEqual(other.Stops);

    public override int GetHashCode() => HashCode.Combine(Start, Length, Unit, EndsOn, Stops.Count);

    private static void Refuse(bool when, Rule rule)
    {
        if (when)
        {
            throw new RuleBroken(rule);
        }
    }
}

/// <summary>In what a term is counted.</summary>
public enum TermUnit
{
    [Display(Name = "个工作日")]
    WorkingDays,

    [Display(Name = "个月")]
    CalendarMonths,
}

/// <summary>Days that do not count (19.2): inclusive on both sides.</summary>
/// <param name="To">The last day that does not count; <c>null</c> while it lasts.</param>
/// <param name="Evidence">Digest of the file that shows it.</param>
public sealed record TermStop(DateOnly From, DateOnly? To, string Reason, string? Evidence = null)
{
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>The end of a term: a day, or why there is none yet.</summary>
/// <param name="UnknownYear">The first year without a calendar that the count meets (I-02).</param>
/// <param name="Stopped">The count stands still: a range has no end yet.</param>
public sealed record TermEnd(DateOnly? Day, int? UnknownYear = null, bool Stopped = false);
