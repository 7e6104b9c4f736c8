using Mingjian.Listing.Register;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Institutions;

/// <summary>Search and order within the scope of one institution.</summary>
public static class ScopeQuery
{
    private static readonly Sorts<ScopeSpan> Sorts = new()
    {
        { "item", s => s.Item },
        { "category", s => s.Category },
        { "method", s => s.MethodNumber },
    };

    /// <summary>Rows that hold each word in the category, the item or the method.</summary>
    public static IQueryable<ScopeSpan> Holding(this IQueryable<ScopeSpan> rows, string? line) =>
        (line ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(5)
            .Aggregate(
                rows,
                (found, word) =>
                    found.Where(s =>
                        s.Item.Contains(word)
                        || s.MethodNumber.Contains(word)
                        || s.MethodName.Contains(word)
                        || s.Category.Contains(word)
                    )
            );

    public static IQueryable<ScopeSpan> Sorted(this IQueryable<ScopeSpan> rows, TableQuery table) =>
        rows.SortBy(Sorts, table, s => s.ScopeSpanId);
}
