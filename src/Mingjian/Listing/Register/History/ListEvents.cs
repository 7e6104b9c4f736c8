using Mingjian.Listing.Register.Rows;
using Mingjian.Regulation;

namespace Mingjian.Listing.Register.History;

/// <summary>Changes of the short lists: key posts and places. What comes with the listing itself is no change.</summary>
internal static class ListEvents
{
    public static IEnumerable<RegisterEvent> OfPosts(
        Guid institutionId,
        IEnumerable<KeyPersonSpan> spans
    ) =>
        Of<KeyPersonRow, KeyPersonSpan>(
            institutionId,
            [.. spans],
            RegisterEventKind.Posts,
            row => (row.Post.Text(), row.Name)
        );

    public static IEnumerable<RegisterEvent> OfPlaces(
        Guid institutionId,
        IEnumerable<PlaceSpan> spans,
        Offices offices
    ) =>
        Of<PlaceRow, PlaceSpan>(
            institutionId,
            [.. spans],
            RegisterEventKind.Places,
            row => (row.Kind.Text(), $"{row.Name}（{offices.NameOf(row.Office)}，{row.Address}）")
        );

    private static IEnumerable<RegisterEvent> Of<TRow, TSpan>(
        Guid institutionId,
        IReadOnlyCollection<TSpan> spans,
        RegisterEventKind kind,
        Func<TRow, (string Name, string Value)> shown
    )
        where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
        where TSpan : class, ISpan
    {
        var first = spans.Count == 0 ? ISpan.Ever : spans.Min(s => s.KnownFrom);
        var changes =
            from thing in spans.GroupBy(s => TRow.Of(s).Key, StringComparer.Ordinal)
            from moment in Moments.Of<TRow, TSpan>([.. thing])
            where moment.At > first
            from difference in Moments.Differences(moment.Before, moment.After)
            let was = difference.Before is { } before ? shown(before) : ((string, string)?)null
            let now = difference.After is { } after ? shown(after) : ((string, string)?)null
            where was != now
            group (Was: was, Now: now) by (moment.At, difference.From);

        return changes.Select(g => new RegisterEvent(
            institutionId,
            g.Key.At,
            g.Key.From,
            kind,
            [.. g.GroupBy(c => (c.Now ?? c.Was)!.Value.Item1).Select(Together)]
        ));
    }

    /// <summary>One left and another came: told as one change of the post.</summary>
    private static ValueChange Together(
        IGrouping<string, ((string, string)? Was, (string, string)? Now)> changes
    ) => new(changes.Key, Joined(changes.Select(c => c.Was)), Joined(changes.Select(c => c.Now)));

    private static string? Joined(IEnumerable<(string, string)?> values)
    {
        var known = values.OfType<(string Name, string Value)>().Select(v => v.Value).ToList();

        return known.Count == 0 ? null : string.Join('、', known);
    }
}
