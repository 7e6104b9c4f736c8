namespace Mingjian.Regulation.Reference;

/// <summary>A year's calendar as this database holds it. A later paper for the same year stands beside the earlier one and replaces it.</summary>
[Article("23")]
public sealed class CalendarYear : Aggregate
{
    private CalendarYear() { }

    public Guid CalendarYearId { get; private init; } = Guid.CreateVersion7();

    public int Year { get; private init; }

    /// <summary>1 for the year's first paper; the highest is in force.</summary>
    public int Sequence { get; private init; }

    /// <summary>The State Council's paper with its number.</summary>
    public string Source { get; private init; } = "";

    public string? Replaces { get; private init; }

    public List<CalendarYearDay> Days { get; private init; } = [];

    /// <summary>A year as a paper arranges it, next to what is known of that year.</summary>
    /// <param name="current">The calendar in force for that year, if one is loaded.</param>
    public static CalendarYear From(CalendarPaper paper, CalendarYear? current) =>
        new()
        {
            Year = paper.Year,
            Sequence = (current?.Sequence ?? 0) + 1,
            Source = paper.Source,
            Replaces = paper.Replaces,
            Days =
            [
                .. paper.Days.Select(day => new CalendarYearDay
                {
                    Date = day.Date,
                    Name = day.Name,
                    IsOffDay = day.IsOffDay,
                }),
            ],
        };

    /// <summary>A year loaded by an officer.</summary>
    /// <exception cref="RuleBroken">The year is loaded from another paper that this one does not replace.</exception>
    public static CalendarYear Load(CalendarPaper paper, CalendarYear? current)
    {
        if (current is not null)
        {
            Require(
                paper.Replaces is not null,
                RegulationRules.CalendarContradicts(paper.Year, current.Source)
            );
            Require(
                paper.Replaces == current.Source,
                RegulationRules.CalendarReplacesNothing(paper.Year, paper.Replaces!)
            );
        }
        else
        {
            Require(
                paper.Replaces is null,
                RegulationRules.CalendarReplacesNothing(paper.Year, paper.Replaces ?? "")
            );
        }

        var year = From(paper, current);
        year.Record(
            new CalendarLoaded(
                Office.StreamOf(Office.Municipal),
                paper.Year,
                paper.Source,
                current?.Source,
                paper.Days
            )
        );
        return year;
    }

    public CalendarPaper ToPaper() =>
        new(
            Year,
            Source,
            [
                .. Days.OrderBy(day => day.Date)
                    .Select(day => new CalendarDay(day.Date, day.Name, day.IsOffDay)),
            ],
            Replaces
        );

    /// <summary>Whether a paper says the same: loading it again changes nothing.</summary>
    public bool Says(CalendarPaper paper) =>
        Source == paper.Source && ToPaper().Days.SequenceEqual(paper.Days.OrderBy(day => day.Date));
}

/// <summary>One day of a stored year.</summary>
public sealed class CalendarYearDay
{
    public DateOnly Date { get; init; }

    public string Name { get; init; } = "";

    public bool IsOffDay { get; init; }
}
