using System.Collections;
using System.Linq.Expressions;

namespace Mingjian.Web.Ui.Tables;

/// <summary>The orders a table offers, by the key in the address. Every one of them needs an index.</summary>
/// <example><c>private static readonly Sorts&lt;Row&gt; Sorts = new() { { "name", r =&gt; r.Name }, { "until", r =&gt; r.Until } };</c></example>
public sealed class Sorts<T> : IEnumerable<string>
{
    private readonly Dictionary<string, Func<IQueryable<T>, bool, IOrderedQueryable<T>>> orders =
        new(StringComparer.Ordinal);

    public void Add<TKey>(string key, Expression<Func<T, TKey>> by) =>
        orders.Add(
            key,
            (query, downwards) => downwards ? query.OrderByDescending(by) : query.OrderBy(by)
        );

    /// <summary>Orders by what the address asks for, or by the first order of the list, and by the id last so that pages never overlap.</summary>
    public IOrderedQueryable<T> Apply<TId>(
        IQueryable<T> query,
        TableQuery table,
        Expression<Func<T, TId>> id
    )
    {
        var known = table.SortKey is { } key && orders.ContainsKey(key);
        var order = known ? orders[table.SortKey!] : orders.Values.First();

        return order(query, known && table.Downwards).ThenBy(id);
    }

    public IEnumerator<string> GetEnumerator() => orders.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Sorting
{
    public static IOrderedQueryable<T> SortBy<T, TId>(
        this IQueryable<T> query,
        Sorts<T> sorts,
        TableQuery table,
        Expression<Func<T, TId>> id
    ) => sorts.Apply(query, table, id);
}
