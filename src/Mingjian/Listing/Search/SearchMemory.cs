using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Storage;

namespace Mingjian.Listing.Search;

/// <summary>
/// What a process remembers of the register as it stands: its terms, the offices, how often keys occur and what was counted. All of it
/// belongs to one version of the register and is forgotten with it; another process's change is seen within <see cref="Staleness"/>.
/// </summary>
public sealed class SearchMemory(TimeProvider time)
{
    /// <summary>How long a change made by another process may stay unseen.</summary>
    public static readonly TimeSpan Staleness = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Remembered? latest;

    /// <summary>The memory of the register's present version.</summary>
    public ValueTask<Remembered> NowAsync(MingjianDb db, CancellationToken stop) =>
        NowAsync(() => db, stop);

    /// <param name="open">Opens the database; called only when somebody has to look.</param>
    public async ValueTask<Remembered> NowAsync(Func<MingjianDb> open, CancellationToken stop)
    {
        if (latest is { } known && IsFresh(known))
        {
            return known;
        }

        await gate.WaitAsync(stop);

        try
        {
            if (latest is not { } before || !IsFresh(before))
            {
                latest = await LookAsync(open(), latest, stop);
            }

            return latest;
        }
        finally
        {
            gate.Release();
        }
    }

    private bool IsFresh(Remembered known) =>
        known.Signal == RegisterSignal.Raised && time.GetUtcNow() - known.SeenAt < Staleness;

    private async Task<Remembered> LookAsync(
        MingjianDb db,
        Remembered? before,
        CancellationToken stop
    )
    {
        var (signal, now) = (RegisterSignal.Raised, time.GetUtcNow());
        var version = await db
            .RegisterVersions.AsNoTracking()
            .Where(v => v.Id == RegisterVersion.Only)
            .Select(v => v.Number)
            .FirstOrDefaultAsync(stop);
        var offices = await db.Offices.AsNoTracking().ToListAsync(stop);

        if (before?.Version == version && before.OfficesAre(offices))
        {
            return before.Seen(signal, now);
        }

        var terms = await db.SearchTerms.AsNoTracking().ToListAsync(stop);
        return new Remembered(version, offices, terms).Seen(signal, now);
    }
}

/// <summary>The register at one version, as far as a process remembers it.</summary>
public sealed class Remembered(
    long version,
    IReadOnlyList<Office> officeRows,
    List<SearchTerm> terms
)
{
    /// <summary>More answers than this are not kept: a flood of different questions must not fill the memory.</summary>
    private const int MostAnswers = 5_000;

    private readonly ConcurrentDictionary<object, object> answers = new();
    private readonly SemaphoreSlim dear = new(1, 1);

    public long Version => version;

    public Offices Offices { get; } = new(officeRows);

    internal long Signal { get; private set; }

    internal DateTimeOffset SeenAt { get; private set; }

    /// <summary>The terms whose searched form the test accepts.</summary>
    public string[] Terms(TermKind kind, Func<string, bool> accepts) =>
        [.. terms.Where(t => t.Kind == kind && accepts(t.Search)).Select(t => t.Text)];

    /// <summary>An answer that holds for this version.</summary>
    public async ValueTask<T> RecallAsync<T>(object question, Func<Task<T>> find)
        where T : notnull =>
        answers.TryGetValue(question, out var known) ? (T)known : Keep(question, await find());

    /// <summary>The same for what is dear to find out: asked by many at once, it is found out by one of them.</summary>
    public async ValueTask<T> RecallOnceAsync<T>(
        object question,
        Func<Task<T>> find,
        CancellationToken stop
    )
        where T : notnull
    {
        if (answers.TryGetValue(question, out var known))
        {
            return (T)known;
        }

        await dear.WaitAsync(stop);

        try
        {
            return await RecallAsync(question, find);
        }
        finally
        {
            dear.Release();
        }
    }

    private T Keep<T>(object question, T answer)
        where T : notnull
    {
        if (answers.Count < MostAnswers)
        {
            answers[question] = answer;
        }

        return answer;
    }

    internal bool OfficesAre(IReadOnlyList<Office> rows) =>
        rows.Count == officeRows.Count
        && rows.All(row => officeRows.Any(o => o.Code == row.Code && o.Version == row.Version));

    internal Remembered Seen(long signal, DateTimeOffset at)
    {
        (Signal, SeenAt) = (signal, at);
        return this;
    }
}
