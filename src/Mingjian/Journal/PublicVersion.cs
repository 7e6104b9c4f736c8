using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal;

/// <summary>
/// How often something was recorded after which the public's pages read otherwise: one row, counted in the transaction of the act
/// itself, so that kept pages, badges and feeds of every node know at once what is no longer so.
/// </summary>
public sealed class PublicVersion
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required long Number { get; set; }

    internal static bool IsMovedBy(IFact fact) => fact is IPublicFact or IShowsOutside;

    internal static Task RaiseAsync(MingjianDb db, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO journal_public_versions (id, number) VALUES ({Only}, 1)
            ON CONFLICT (id) DO UPDATE SET number = journal_public_versions.number + 1
            """,
            stop
        );
}

/// <summary>The present <see cref="PublicVersion"/>: what this process commits is seen at once, another's within <see cref="Staleness"/>.</summary>
public sealed class PublicVersionWatch(TimeProvider time)
{
    public static readonly TimeSpan Staleness = TimeSpan.FromSeconds(1);

    private Seen? latest;

    public async ValueTask<long> NowAsync(MingjianDb db, CancellationToken stop)
    {
        var (signal, now) = (CommitSignal.Raised, time.GetUtcNow());

        if (latest is { } known && known.Signal == signal && now - known.At < Staleness)
        {
            return known.Number;
        }

        var number = await db
            .PublicVersions.AsNoTracking()
            .Where(v => v.Id == PublicVersion.Only)
            .Select(v => v.Number)
            .FirstOrDefaultAsync(stop);
        latest = new(number, signal, now);
        return number;
    }

    private sealed record Seen(long Number, long Signal, DateTimeOffset At);
}
