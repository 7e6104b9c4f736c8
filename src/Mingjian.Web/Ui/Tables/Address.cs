using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Mingjian.Web.Ui.Tables;

/// <summary>The address of the present page with something of its query changed.</summary>
public static class Address
{
    /// <param name="request">The present one.</param>
    /// <param name="changes">Key and its new value; <c>null</c> takes the key out.</param>
    public static string With(
        HttpRequest request,
        params ReadOnlySpan<(string Key, string? Value)> changes
    ) => At(request, request.Path, changes);

    /// <summary>The same query at another address, such as an export's.</summary>
    public static string At(
        HttpRequest request,
        string path,
        params ReadOnlySpan<(string Key, string? Value)> changes
    )
    {
        var values = request
            .Query.Where(pair => !StringValues.IsNullOrEmpty(pair.Value))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        foreach (var (key, value) in changes)
        {
            values.Remove(key);

            if (value is not null)
            {
                values[key] = value;
            }
        }

        return path + new QueryBuilder(values.Where(pair => pair.Value.ToString().Length > 0));
    }

    /// <summary>The present page without one value of a filter that may be chosen several times.</summary>
    public static string Without(HttpRequest request, string key, string value)
    {
        var rest = request.Query[key].Where(v => v != value).ToArray();
        var pairs = request
            .Query.Where(pair => pair.Key != key && pair.Key != "page")
            .Append(new(key, new StringValues(rest)));

        return request.Path
            + new QueryBuilder(pairs.Where(pair => pair.Value.ToString().Length > 0));
    }
}
