using Mingjian.Regulation;

namespace Mingjian.Listing.Register;

/// <summary>Something was so from <paramref name="From"/> until before <paramref name="To"/>.</summary>
public sealed record Stretch<T>(DateOnly From, DateOnly To, T Value)
{
    public bool Holds(DateOnly day) => From <= day && day < To;
}

/// <summary>
/// What is known now of one thing through the days: stretches in order, without overlap, with gaps where the thing was not there.
/// Each verb answers the timeline as it is known after somebody said "from this day it is so". What was already known
/// of a later day stays: a change reaches only as far as the value that it replaces did.
/// </summary>
[Article("6")]
public sealed class Timeline<T>
    where T : class, IEquatable<T>
{
    public Timeline(IEnumerable<Stretch<T>> known) => Stretches = [.. known.OrderBy(s => s.From)];

    public IReadOnlyList<Stretch<T>> Stretches { get; }

    public T? On(DateOnly day) => Stretches.FirstOrDefault(s => s.Holds(day))?.Value;

    /// <summary>From the day on, some columns have new values.</summary>
    /// <param name="from">First day of the change; a day on which the thing was not there yet counts as its next first day.</param>
    /// <param name="patch">Gives the value with the new columns.</param>
    /// <param name="same">Whether two values agree in the columns that the patch replaces.</param>
    public Timeline<T> Change(DateOnly from, Func<T, T> patch, Func<T, T, bool> same)
    {
        List<Stretch<T>> after = [];
        Stretch<T>? last = null;
        var reaches = true;

        foreach (var stretch in Stretches)
        {
            reaches =
                reaches
                && (last is null || (stretch.From == last.To && same(stretch.Value, last.Value)));

            if (stretch.To <= from || !reaches)
            {
                after.Add(stretch);
                continue;
            }

            last = stretch;
            AddSplit(after, stretch, from, patch(stretch.Value));
        }

        return new(after);
    }

    /// <summary>From the day on, the thing is there with this value; until the next day of which something else is known.</summary>
    public Timeline<T> Put(DateOnly from, T value)
    {
        if (On(from) is not null)
        {
            return Change(from, _ => value, (a, b) => a.Equals(b));
        }

        var next = Stretches.FirstOrDefault(s => s.From > from)?.From ?? ISpan.Forever;

        return new([.. Stretches, new(from, next, value)]);
    }

    /// <summary>From the day on, the thing is no longer there; a later beginning that is already known stays.</summary>
    public Timeline<T> End(DateOnly from)
    {
        List<Stretch<T>> after = [];
        DateOnly? reach = Stretches.FirstOrDefault(s => s.Holds(from))?.From;

        foreach (var stretch in Stretches)
        {
            if (stretch.To <= from || stretch.From > from && stretch.From != reach)
            {
                after.Add(stretch);
                continue;
            }

            reach = stretch.To;

            if (stretch.From < from)
            {
                after.Add(stretch with { To = from });
            }
        }

        return new(after);
    }

    /// <summary>What has to be closed and opened so that this timeline follows on <paramref name="before"/>.</summary>
    public Revision<T> Since(Timeline<T> before) =>
        new([.. before.Stretches.Except(Stretches)], [.. Stretches.Except(before.Stretches)]);

    private static void AddSplit(List<Stretch<T>> after, Stretch<T> stretch, DateOnly from, T next)
    {
        if (next.Equals(stretch.Value))
        {
            after.Add(stretch);
            return;
        }

        if (stretch.From < from)
        {
            after.Add(stretch with { To = from });
        }

        after.Add(new(Later(stretch.From, from), stretch.To, next));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}

/// <summary>The difference between two states of knowledge: stretches that were believed until now, and those believed from now on.</summary>
public sealed record Revision<T>(IReadOnlyList<Stretch<T>> Closed, IReadOnlyList<Stretch<T>> Opened)
{
    public bool IsEmpty => Closed.Count == 0 && Opened.Count == 0;
}

/// <summary>A whole list known through the days, one timeline for each key.</summary>
public static class TimelineOfList
{
    /// <summary>
    /// The new list is so from the day on: rows that are no longer in it end, new ones begin, others change only where they differ.
    /// </summary>
    /// <param name="known">What is known, by key.</param>
    /// <param name="rows">The new list; a row may begin later than the day, and may have its end.</param>
    /// <returns>The revision of each key that has one.</returns>
    public static IEnumerable<(TKey Key, Revision<T> Revision)> Replace<TKey, T>(
        IReadOnlyDictionary<TKey, Timeline<T>> known,
        DateOnly from,
        IReadOnlyDictionary<TKey, ListRow<T>> rows
    )
        where TKey : notnull
        where T : class, IEquatable<T>
    {
        foreach (var (key, row) in rows)
        {
            var before = known.GetValueOrDefault(key) ?? new Timeline<T>([]);
            var revision = row.After(before, from).Since(before);

            if (!revision.IsEmpty)
            {
                yield return (key, revision);
            }
        }

        foreach (var (key, before) in known.Where(k => !rows.ContainsKey(k.Key)))
        {
            var revision = before.End(from).Since(before);

            if (!revision.IsEmpty)
            {
                yield return (key, revision);
            }
        }
    }
}

/// <summary>A row of a new list.</summary>
/// <param name="From">First day, when it begins later than the list itself.</param>
/// <param name="Until">First day on which it is no longer so; <c>null</c> while no end is known.</param>
public sealed record ListRow<T>(T Value, DateOnly? From = null, DateOnly? Until = null)
    where T : class, IEquatable<T>
{
    internal Timeline<T> After(Timeline<T> before, DateOnly listFrom)
    {
        var from = From > listFrom ? From.Value : listFrom;

        return Until switch
        {
            null => before.Put(from, Value),
            { } until when until > from => before.Put(from, Value).End(until),
            { } until => before.End(until > listFrom ? until : listFrom),
        };
    }
}
