using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Search;

/// <summary>
/// Finds institutions in the 名录. A rare word is looked up by its keys, which gives the few candidates; with common words the order is
/// walked until the page is full. Either way what is shown is what the spans of the day asked say.
/// </summary>
public sealed class DirectorySearch(MingjianDb db, SearchMemory memory, ChinaClock clock)
{
    /// <summary>Beyond this nobody is counted: 1,000+.</summary>
    public const int MostCounted = 1000;

    /// <summary>Up to so many institutions everything is counted exactly, whatever is asked.</summary>
    private const int CountsAll = 10_000;

    public async Task<IReadOnlyList<DirectoryLine>> PageAsync(
        DirectoryQuestion question,
        DirectoryOrder order,
        bool descending,
        int skip,
        int take,
        CancellationToken stop
    )
    {
        var found = await FindAsync(question, skip + take, stop);

        return found is null
            ? []
            : await found
                .InOrder(order, descending)
                .Skip(skip)
                .Take(take)
                .Select(DirectoryLine.Shown)
                .ToListAsync(stop);
    }

    /// <summary>The lines after a place in the order.</summary>
    public async Task<IReadOnlyList<DirectoryLine>> AfterAsync(
        DirectoryQuestion question,
        DirectoryOrder order,
        bool descending,
        DirectoryPlace? after,
        int take,
        CancellationToken stop
    )
    {
        var found = await FindAsync(question, take, stop);

        return found is null
            ? []
            : await found
                .After(order, descending, after)
                .InOrder(order, descending)
                .Take(take)
                .Select(DirectoryLine.Shown)
                .ToListAsync(stop);
    }

    /// <summary>All that answer, one after another.</summary>
    public async IAsyncEnumerable<ProfileSpan> AllAsync(
        DirectoryQuestion question,
        DirectoryOrder order,
        bool descending,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        if (await FindAsync(question, int.MaxValue, stop) is not { } found)
        {
            yield break;
        }

        await foreach (
            var profile in found
                .InOrder(order, descending)
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            yield return profile;
        }
    }

    public async Task<DirectoryTally> TallyAsync(DirectoryQuestion question, CancellationToken stop)
    {
        var known = await memory.NowAsync(db, stop);
        var all = await CountAllAsync(known, stop);
        var sorted = await SortedAsync(known, question, stop);

        if (sorted is null)
        {
            return new(0, IsCapped: false, []);
        }

        var isPresent = question.Day == new RegisterDay(clock.Today);
        var isWide = question.HasWords ? sorted.Rarest > MostCounted : !isPresent;

        if (all > CountsAll && isWide)
        {
            return await known.RecallAsync(
                ("count", Key(question)),
                () => CapAsync(known, question, sorted, stop)
            );
        }

        var cells = await known.RecallOnceAsync(
            ("cells", Key(question.WithoutFacets())),
            () => CellsAsync(known, question.WithoutFacets(), sorted, stop),
            stop
        );
        var offices = Codes(known, question);

        return new(
            cells
                .Where(c => offices is null || offices.Contains(c.Office))
                .Where(c => question.Service is not { } one || c.Services.HasFlag(one))
                .Where(c =>
                    question.Standings.Count == 0 || question.Standings.Contains(c.Standing)
                )
                .Sum(c => c.Count),
            IsCapped: false,
            cells
        );
    }

    /// <summary>The rows that answer, in no order; <c>null</c> when none can.</summary>
    private async Task<IQueryable<ProfileSpan>?> FindAsync(
        DirectoryQuestion question,
        int wanted,
        CancellationToken stop
    )
    {
        var known = await memory.NowAsync(db, stop);

        if (await SortedAsync(known, question, stop) is not { } words)
        {
            return null;
        }

        var found = Holding(known, question, words.Words);
        var all = await CountAllAsync(known, stop);

        if (words.RarestKeys is { } keys && words.IsWorthLookingUp(wanted, all))
        {
            var candidates = await CandidatesAsync(keys, stop);
            found = found.Where(p => EF.Parameter(candidates).Contains(p.InstitutionId));
        }

        return found;
    }

    private IQueryable<ProfileSpan> Holding(
        Remembered known,
        DirectoryQuestion question,
        IReadOnlyList<AskedWord> words
    )
    {
        var found = db.ProfileSpans.AsNoTracking().At(question.Day);
        found = Codes(known, question) switch
        {
            null => found,
            [var only] => found.Where(p => p.Office == only),
            { } codes => found.Where(p => EF.Parameter(codes).Contains(p.Office)),
        };

        if (question.Service is { } service)
        {
            const Services both = Services.Monitoring | Services.OperationAndMaintenance;
            found = found.Where(p => p.Services == service || p.Services == both);
        }

        found = question.Standings switch
        {
            [] => found,
            [var only] => found.Where(p => p.Standing == only),
            { } several => found.Where(p => several.Contains(p.Standing)),
        };

        return words.Aggregate(
            found,
            (rows, word) => rows.Where(WordTest.For(word, db.ScopeSpans.At(question.Day)))
        );
    }

    private Task<SortedWords?> SortedAsync(
        Remembered known,
        DirectoryQuestion question,
        CancellationToken stop
    ) => SortedWords.OfAsync(db, known, question, stop);

    private Task<Guid[]> CandidatesAsync(string[] keys, CancellationToken stop) =>
        db
            .SearchKeys.Where(k => EF.Parameter(keys).Contains(k.Key))
            .Select(k => k.InstitutionId)
            .Distinct()
            .ToArrayAsync(stop);

    /// <summary>How many institutions the register knows: decides between looking up and walking.</summary>
    private async ValueTask<int> CountAllAsync(Remembered known, CancellationToken stop) =>
        await known.RecallOnceAsync(
            "all",
            () => db.ProfileSpans.CountAsync(p => p.KnownTo == ISpan.Ever, stop),
            stop
        );

    private async Task<DirectoryTally> CapAsync(
        Remembered known,
        DirectoryQuestion question,
        SortedWords words,
        CancellationToken stop
    )
    {
        var count = await Holding(known, question, words.Words)
            .Select(p => p.Number)
            .OrderBy(number => number)
            .Take(MostCounted + 1)
            .CountAsync(stop);

        return new(Math.Min(count, MostCounted), count > MostCounted, []);
    }

    private async Task<IReadOnlyList<DirectoryCell>> CellsAsync(
        Remembered known,
        DirectoryQuestion question,
        SortedWords words,
        CancellationToken stop
    )
    {
        var found = Holding(known, question, words.Words);

        if (words.RarestKeys is { } keys && words.Rarest <= MostCounted)
        {
            var candidates = await CandidatesAsync(keys, stop);
            found = found.Where(p => EF.Parameter(candidates).Contains(p.InstitutionId));
        }

        return await found
            .GroupBy(p => new
            {
                p.Office,
                p.Services,
                p.Standing,
            })
            .Select(g => new DirectoryCell(g.Key.Office, g.Key.Services, g.Key.Standing, g.Count()))
            .ToListAsync(stop);
    }

    private static string[]? Codes(Remembered known, DirectoryQuestion question) =>
        question.Office is { } office
            ? [.. known.Offices.CodesSeenBy(office, question.Day.AsOf)]
            : null;

    private static string Key(DirectoryQuestion question) =>
        string.Join(
            '\n',
            $"{question.Day.AsOf:O} {question.Day.KnownAt:O} {question.Office} {question.Service} {string.Join(',', question.Standings)}",
            question.Item,
            string.Join(' ', question.Words)
        );
}
