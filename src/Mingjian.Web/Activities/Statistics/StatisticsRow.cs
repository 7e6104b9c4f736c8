using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Statistics;

/// <summary>One line of the statistics: what it is of, and its sums.</summary>
public sealed class StatisticsRow
{
    /// <summary>As the filter of the address takes it.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    public required WorkSums Sums { get; init; }

    /// <summary>The orders that the table offers. The rows are few (months, items, institutions) and summed already.</summary>
    public static readonly Sorts<StatisticsRow> Sorts = new()
    {
        { "key", r => r.Key },
        { "tasks", r => r.Sums.Tasks },
        { "visits", r => r.Sums.Visits },
        { "samples", r => r.Sums.Samples },
        { "results", r => r.Sums.Results },
        { "reports", r => r.Sums.Reports },
        { "late", r => r.Sums.Late },
        { "missing", r => r.Sums.Missing },
        { "incomplete", r => r.Sums.Incomplete },
        { "done", r => r.Sums.DoneShare ?? -1 },
    };
}

/// <summary>The sums of a line; those of an item have no tasks, visits, reports and clocks.</summary>
public sealed class WorkSums
{
    public int Tasks { get; init; }
    public int Visits { get; init; }
    public int Samples { get; init; }
    public int Results { get; init; }
    public int Reports { get; init; }
    public int Duties { get; init; }
    public int Late { get; init; }
    public int Missing { get; init; }
    public int Pending { get; init; }
    public int Reported { get; init; }
    public int Incomplete { get; init; }
    public int Planned { get; init; }
    public int Done { get; init; }

    public int OnTime => Duties - Late - Missing - Pending;

    /// <summary>按时的比例 of what had to be there by now; <c>null</c> when nothing had.</summary>
    public decimal? OnTimeShare => Share(OnTime, Duties - Pending);

    public decimal? CompleteShare => Share(Reported - Incomplete, Reported);

    public decimal? DoneShare => Share(Done, Planned);

    /// <summary>98.5%, cut and not rounded: 99.99 % is not all.</summary>
    public static string Words(decimal? share) =>
        share is { } given
            ? (Math.Floor(given * 1000) / 10).ToString(
                "0.#",
                System.Globalization.CultureInfo.InvariantCulture
            ) + "%"
            : "—";

    private static decimal? Share(int part, int whole) => whole > 0 ? (decimal)part / whole : null;
}
