using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Register;

/// <summary>The two questions that the register answers at once.</summary>
/// <param name="AsOf">The day on which something was so.</param>
/// <param name="KnownAt">The moment at which the register knew it, UTC; <c>null</c> for now.</param>
[Article("6")]
public readonly record struct RegisterDay(DateOnly AsOf, DateTime? KnownAt = null)
{
    /// <summary>What was known when that Beijing day was over.</summary>
    public static DateTime EndOf(DateOnly day) => ChinaClock.EndOf(day).AddMilliseconds(-1);
}

public static class SpanTimes
{
    /// <summary>The rows that were so on the day, as far as was known at the moment.</summary>
    public static IQueryable<TSpan> At<TSpan>(this IQueryable<TSpan> spans, RegisterDay day)
        where TSpan : class, ISpan
    {
        var (asOf, moment) = day;
        var holding = spans.Where(s => s.ValidFrom <= asOf && s.ValidTo > asOf);

        return moment is { } knownAt
            ? holding.Where(s => s.KnownFrom <= knownAt && s.KnownTo > knownAt)
            : holding.Where(s => s.KnownTo == ISpan.Ever);
    }

    /// <summary>The profiles as of a day, as known at a moment; now when none is given.</summary>
    public static IQueryable<ProfileSpan> ProfileAt(
        this MingjianDb db,
        DateOnly asOf,
        DateTime? knownAt = null
    ) => db.ProfileSpans.At(new(asOf, knownAt));
}
