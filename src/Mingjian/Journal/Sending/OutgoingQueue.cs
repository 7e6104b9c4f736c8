using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;

namespace Mingjian.Journal.Sending;

/// <summary>The queue of what leaves the system, mail or other. Several nodes may send from it: each takes a thing by a lease; what fails is tried again, later each time.</summary>
public sealed class OutgoingQueue<T>(MingjianDb db, TimeProvider time)
    where T : Outgoing
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What may be sent now.</summary>
    public IQueryable<T> Due()
    {
        var now = Now;
        return db.Set<T>()
            .Where(m => m.State == OutgoingState.Waiting && m.NextAt <= now)
            .Where(m => m.LeaseUntil == null || m.LeaseUntil < now);
    }

    /// <summary>Takes what is due, one after the other. The update that sets the lease succeeds for one node only.</summary>
    public async IAsyncEnumerable<T> TakeAsync(
        int most,
        Expression<Func<T, bool>> which,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var due = await Due()
            .AsNoTracking()
            .Where(which)
            .OrderBy(m => m.NextAt)
            .ThenBy(m => m.OutgoingId)
            .Take(most)
            .ToListAsync(stop);

        foreach (var thing in due)
        {
            var until = Now + Lease;
            var won = await Due()
                .Where(m => m.OutgoingId == thing.OutgoingId)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, until), stop);

            if (won == 1)
            {
                yield return thing;
            }
        }
    }

    /// <summary>It was sent, or is not to be sent any more.</summary>
    /// <param name="body">What is kept of its text.</param>
    public Task<int> CloseAsync(
        T thing,
        OutgoingState state,
        string problem,
        string body,
        CancellationToken stop
    ) =>
        db.Set<T>()
            .Where(m => m.OutgoingId == thing.OutgoingId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, state)
                        .SetProperty(m => m.Attempts, thing.Attempts + 1)
                        .SetProperty(m => m.SentAt, state == OutgoingState.Sent ? Now : null)
                        .SetProperty(m => m.Error, problem)
                        .SetProperty(m => m.Body, body)
                        .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                stop
            );

    /// <summary>It could not be sent: it waits for its next try, or has failed.</summary>
    /// <param name="isHopeless">No further try can help.</param>
    /// <returns>Whether it has failed for good.</returns>
    public async Task<bool> FailAsync(
        T thing,
        string problem,
        bool isHopeless,
        CancellationToken stop
    )
    {
        var isFinal = isHopeless || thing.Attempts >= Outgoing.Waits.Count;
        var next = Now + (isFinal ? TimeSpan.Zero : Outgoing.Waits[thing.Attempts]);
        var error = problem[..Math.Min(problem.Length, Outgoing.LongestError)];
        await db.Set<T>()
            .Where(m => m.OutgoingId == thing.OutgoingId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(
                            m => m.State,
                            isFinal ? OutgoingState.Failed : OutgoingState.Waiting
                        )
                        .SetProperty(m => m.Attempts, thing.Attempts + 1)
                        .SetProperty(m => m.NextAt, next)
                        .SetProperty(m => m.Error, error)
                        .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                stop
            );
        return isFinal;
    }

    /// <summary>Tries again from the beginning.</summary>
    /// <returns>How many: none when it is not in one of these states.</returns>
    public Task<int> RetryAsync(
        Guid outgoingId,
        IReadOnlyCollection<OutgoingState> from,
        CancellationToken stop
    ) =>
        db.Set<T>()
            .Where(m => m.OutgoingId == outgoingId && from.Contains(m.State))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, OutgoingState.Waiting)
                        .SetProperty(m => m.Attempts, 0)
                        .SetProperty(m => m.NextAt, Now)
                        .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                stop
            );
}
