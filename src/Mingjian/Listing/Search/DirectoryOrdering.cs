using System.Globalization;
using Mingjian.Listing.Register;

namespace Mingjian.Listing.Search;

/// <summary>The orders of the 名录; the number, which is one institution's only, is always the last key.</summary>
public static class DirectoryOrdering
{
    public static IQueryable<ProfileSpan> InOrder(
        this IQueryable<ProfileSpan> found,
        DirectoryOrder order,
        bool descending
    ) =>
        (order, descending) switch
        {
            (DirectoryOrder.Name, false) => found.OrderBy(p => p.NameOrder).ThenBy(p => p.Number),
            (DirectoryOrder.Name, true) => found
                .OrderByDescending(p => p.NameOrder)
                .ThenByDescending(p => p.Number),
            (DirectoryOrder.ListedOn, false) => found
                .OrderBy(p => p.ListedOn)
                .ThenBy(p => p.Number),
            (DirectoryOrder.ListedOn, true) => found
                .OrderByDescending(p => p.ListedOn)
                .ThenByDescending(p => p.Number),
            (DirectoryOrder.Office, false) => found.OrderBy(p => p.Office).ThenBy(p => p.Number),
            (DirectoryOrder.Office, true) => found
                .OrderByDescending(p => p.Office)
                .ThenByDescending(p => p.Number),
            (_, false) => found.OrderBy(p => p.Number),
            (_, true) => found.OrderByDescending(p => p.Number),
        };

    public static DirectoryPlace PlaceOf(DirectoryLine line, DirectoryOrder order) =>
        new(
            order switch
            {
                DirectoryOrder.Name => line.NameOrder,
                DirectoryOrder.ListedOn => line.ListedOn.ToString(
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
                DirectoryOrder.Office => line.Office,
                _ => line.Number,
            },
            line.Number
        );

    /// <summary>The first comparison begins at the place in the index, the second leaves out what is before it.</summary>
    public static IQueryable<ProfileSpan> After(
        this IQueryable<ProfileSpan> found,
        DirectoryOrder order,
        bool descending,
        DirectoryPlace? place
    )
    {
        if (place is null)
        {
            return found;
        }

        var (key, number) = place;

        return order switch
        {
            DirectoryOrder.Name => AfterName(found, descending, key, number),
            DirectoryOrder.ListedOn => AfterDay(found, descending, Day(key), number),
            DirectoryOrder.Office => AfterOffice(found, descending, key, number),
            _ => descending
                ? found.Where(p => p.Number.CompareTo(number) < 0)
                : found.Where(p => p.Number.CompareTo(number) > 0),
        };
    }

    private static IQueryable<ProfileSpan> AfterName(
        IQueryable<ProfileSpan> found,
        bool descending,
        string key,
        string number
    ) =>
        descending
            ? found
                .Where(p => p.NameOrder.CompareTo(key) <= 0)
                .Where(p => p.NameOrder != key || p.Number.CompareTo(number) < 0)
            : found
                .Where(p => p.NameOrder.CompareTo(key) >= 0)
                .Where(p => p.NameOrder != key || p.Number.CompareTo(number) > 0);

    private static IQueryable<ProfileSpan> AfterDay(
        IQueryable<ProfileSpan> found,
        bool descending,
        DateOnly day,
        string number
    ) =>
        descending
            ? found
                .Where(p => p.ListedOn <= day)
                .Where(p => p.ListedOn != day || p.Number.CompareTo(number) < 0)
            : found
                .Where(p => p.ListedOn >= day)
                .Where(p => p.ListedOn != day || p.Number.CompareTo(number) > 0);

    private static IQueryable<ProfileSpan> AfterOffice(
        IQueryable<ProfileSpan> found,
        bool descending,
        string key,
        string number
    ) =>
        descending
            ? found
                .Where(p => p.Office.CompareTo(key) <= 0)
                .Where(p => p.Office != key || p.Number.CompareTo(number) < 0)
            : found
                .Where(p => p.Office.CompareTo(key) >= 0)
                .Where(p => p.Office != key || p.Number.CompareTo(number) > 0);

    private static DateOnly Day(string key) =>
        DateOnly.ParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
