using Mingjian.Listing.Contract;

namespace Mingjian.Listing.Measuring;

/// <summary>Sets of days as spans: neither empty nor touching, in their order.</summary>
internal static class DaySpans
{
    /// <summary>All days that one of the spans covers.</summary>
    public static List<DaySpan> Union(IEnumerable<DaySpan> spans)
    {
        List<DaySpan> union = [];

        foreach (var span in spans.Where(s => s.From < s.Before).OrderBy(s => s.From))
        {
            if (union.Count > 0 && span.From <= union[^1].Before)
            {
                union[^1] = union[^1] with { Before = Later(union[^1].Before, span.Before) };
            }
            else
            {
                union.Add(span);
            }
        }

        return union;
    }

    /// <summary>The days of <paramref name="spans"/> that none of the others covers.</summary>
    /// <param name="covered">A union.</param>
    public static List<DaySpan> Without(IEnumerable<DaySpan> spans, IReadOnlyList<DaySpan> covered)
    {
        List<DaySpan> left = [];

        foreach (var span in spans)
        {
            var from = span.From;

            foreach (var cover in covered.Where(c => c.Before > span.From && c.From < span.Before))
            {
                if (cover.From > from)
                {
                    left.Add(new(from, cover.From));
                }

                from = Later(from, cover.Before);
            }

            if (from < span.Before)
            {
                left.Add(new(from, span.Before));
            }
        }

        return left;
    }

    /// <summary>What of the spans lies within the days, both inclusive.</summary>
    public static List<DaySpan> Within(IEnumerable<DaySpan> spans, DateOnly from, DateOnly to) =>
        [
            .. spans
                .Select(s => new DaySpan(Later(s.From, from), Earlier(s.Before, to.AddDays(1))))
                .Where(s => s.From < s.Before),
        ];

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>How many days after the first one the span reaches.</summary>
    public static int Length(this DaySpan span) => span.Before.DayNumber - span.From.DayNumber;
}
