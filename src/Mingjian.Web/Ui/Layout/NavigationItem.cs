using Mingjian.Regulation;

namespace Mingjian.Web.Ui.Layout;

/// <summary>One entry of a navigation. Each room registers its own: <c>services.AddNavigation(new NavigationItem(…))</c>.</summary>
/// <param name="Title">What a person calls it: 名录申请, 机构名录.</param>
/// <param name="Url">Decides where it stands: <c>/console/…</c> and <c>/institution/…</c> in the side column, others in the public head.</param>
/// <param name="Duty">Shown to those who hold it; <c>null</c> for everybody.</param>
/// <param name="Section">Heading above it, such as 名录管理; empty for the entries on top and in the public head.</param>
/// <param name="Order">Within the section; sections stand in the order of their first entry.</param>
/// <param name="Icon">Name of a Tabler icon (outline).</param>
/// <param name="Also">Other addresses whose pages belong to it: the receipts to the cases.</param>
public sealed record NavigationItem(
    string Title,
    string Url,
    string? Duty,
    string Section,
    int Order,
    string Icon,
    params IReadOnlyList<string> Also
)
{
    public bool IsFor(Actor actor) => Duty is null || actor.Duties.Contains(Duty);

    /// <summary>Which of the items a path belongs to: the one with the longest address that it begins with. A home page holds only itself.</summary>
    public static NavigationItem? Current(IEnumerable<NavigationItem> items, PathString path) =>
        items
            .SelectMany(item => item.Also.Prepend(item.Url), (item, url) => (item, url))
            .Where(entry =>
                IsHome(entry.url)
                    ? path.Equals(entry.url, StringComparison.OrdinalIgnoreCase)
                    : path.StartsWithSegments(entry.url)
            )
            .OrderByDescending(entry => entry.url.Length)
            .Select(entry => entry.item)
            .FirstOrDefault();

    private static bool IsHome(string url) => url is "/console" or "/institution";
}

/// <summary>How many unread messages the person at the desk has; registered by the room that keeps the inbox.</summary>
public delegate Task<int> UnreadMessages(IServiceProvider services, CancellationToken stop);

public static class Navigation
{
    public static void AddNavigation(
        this IServiceCollection services,
        params IEnumerable<NavigationItem> items
    )
    {
        foreach (var item in items)
        {
            services.AddSingleton(item);
        }
    }
}
