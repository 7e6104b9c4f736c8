using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register.Rows;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Register.History;

/// <summary>Tells from the rectangles of institutions what became known of them, and when.</summary>
[Article("6")]
public sealed class RegisterHistory(MingjianDb db)
{
    /// <summary>Everything of one institution, the latest first.</summary>
    public async Task<IReadOnlyList<RegisterEvent>> OfAsync(
        Guid institutionId,
        Offices offices,
        CancellationToken stop
    ) => await TellAsync([institutionId], offices, stop);

    /// <summary>What became known on a Beijing day, of all institutions, in the order in which it did.</summary>
    public async Task<IReadOnlyList<RegisterEvent>> OnAsync(
        DateOnly day,
        Offices offices,
        CancellationToken stop
    )
    {
        var (from, to) = (ChinaClock.StartOf(day), ChinaClock.EndOf(day));
        var concerned = await db
            .RegisterRevisions.Where(r => r.At >= from && r.At < to)
            .Select(r => r.InstitutionId)
            .Distinct()
            .ToArrayAsync(stop);
        List<RegisterEvent> events = [];

        foreach (var batch in concerned.Chunk(500))
        {
            var told = await TellAsync(batch, offices, stop);
            events.AddRange(told.Where(e => e.KnownAt >= from && e.KnownAt < to));
        }

        return [.. events.OrderBy(e => e.KnownAt).ThenBy(e => e.InstitutionId).ThenBy(e => e.Kind)];
    }

    private async Task<IReadOnlyList<RegisterEvent>> TellAsync(
        Guid[] institutions,
        Offices offices,
        CancellationToken stop
    )
    {
        var profiles = await ReadAsync(db.ProfileSpans, institutions, stop);
        var people = await ReadAsync(db.KeyPersonSpans, institutions, stop);
        var places = await ReadAsync(db.PlaceSpans, institutions, stop);
        var scope = await ScopeCounts.ReadAsync(db, institutions, stop);

        return
        [
            .. institutions
                .SelectMany(id =>
                    ProfileEvents
                        .Of(id, profiles[id], offices)
                        .Concat(ListEvents.OfPosts(id, people[id]))
                        .Concat(ListEvents.OfPlaces(id, places[id], offices))
                        .Concat(scope.EventsOf(id))
                )
                .OrderByDescending(e => e.KnownAt)
                .ThenBy(e => e.Kind),
        ];
    }

    private static async Task<ILookup<Guid, TSpan>> ReadAsync<TSpan>(
        IQueryable<TSpan> spans,
        Guid[] institutions,
        CancellationToken stop
    )
        where TSpan : class, ISpan =>
        (
            await spans
                .AsNoTracking()
                .Where(s => EF.Parameter(institutions).Contains(s.InstitutionId))
                .ToListAsync(stop)
        ).ToLookup(s => s.InstitutionId);
}

/// <summary>What was known of one thing before and after each moment at which it was revised.</summary>
internal static class Moments
{
    public static IEnumerable<(DateTime At, Timeline<TRow> Before, Timeline<TRow> After)> Of<
        TRow,
        TSpan
    >(IReadOnlyCollection<TSpan> spans)
        where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
        where TSpan : class, ISpan
    {
        var before = new Timeline<TRow>([]);
        var moments = spans
            .SelectMany(s => new[] { s.KnownFrom, s.KnownTo })
            .Where(at => at != ISpan.Ever)
            .Distinct()
            .Order();

        foreach (var at in moments)
        {
            var after = new Timeline<TRow>(
                spans
                    .Where(s => s.KnownFrom <= at && at < s.KnownTo)
                    .Select(s => new Stretch<TRow>(s.ValidFrom, s.ValidTo, TRow.Of(s)))
            );
            yield return (at, before, after);
            before = after;
        }
    }

    /// <summary>Each day from which something differs, with the values on it.</summary>
    public static IEnumerable<(DateOnly From, TRow? Before, TRow? After)> Differences<TRow>(
        Timeline<TRow> before,
        Timeline<TRow> after
    )
        where TRow : class, IEquatable<TRow>
    {
        var days = before
            .Stretches.Concat(after.Stretches)
            .SelectMany(s => new[] { s.From, s.To })
            .Where(day => day != ISpan.Forever)
            .Distinct()
            .Order();
        (TRow?, TRow?) told = default;

        foreach (var day in days)
        {
            var (was, now) = (before.On(day), after.On(day));

            if (!Equals(was, now) && (was, now) != told)
            {
                yield return (day, was, now);
            }

            told = (was, now);
        }
    }
}
