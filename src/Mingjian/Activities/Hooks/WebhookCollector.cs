using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Journal.Timeline;

namespace Mingjian.Activities.Hooks;

/// <summary>
/// Turns facts of the journal into requests. The numbers of a stream have no gaps and are seen in their order, so that a hook that
/// remembers the last one misses none; the facts' own transactions know nothing of hooks.
/// </summary>
public sealed class WebhookCollector(MingjianDb db, TimeProvider time)
{
    private const int AtOnce = 500;

    /// <returns>How many requests wait now that did not before.</returns>
    public async Task<int> CollectAsync(CancellationToken stop)
    {
        var made = 0;

        foreach (var (hook, last) in await BehindAsync(stop))
        {
            for (var seen = hook.SeenNumber; seen < last; seen += AtOnce)
            {
                made += await CollectAsync(hook, seen, Math.Min(seen + AtOnce, last), stop);
            }
        }

        return made;
    }

    private async Task<List<(Webhook Hook, long Last)>> BehindAsync(CancellationToken stop)
    {
        var behind = await (
            from hook in db.Webhooks.AsNoTracking()
            join stream in db.JournalStreams on hook.InstitutionId equals stream.Stream
            where hook.RevokedAt == null && hook.SeenNumber < stream.LastNumber
            orderby hook.WebhookId
            select new { Hook = hook, stream.LastNumber }
        ).ToListAsync(stop);
        return [.. behind.Select(b => (b.Hook, b.LastNumber))];
    }

    /// <summary>The update that moves the hook on succeeds for one node only.</summary>
    private async Task<int> CollectAsync(
        Webhook hook,
        long after,
        long upTo,
        CancellationToken stop
    )
    {
        var facts = WebhookEvents.FactsOf(hook.Events);
        var entries = await db
            .JournalEntries.AsNoTracking()
            .Where(e => e.Stream == hook.InstitutionId && e.Number > after && e.Number <= upTo)
            .Where(e => EF.Parameter(facts).Contains(e.Fact))
            .OrderBy(e => e.Number)
            .ToListAsync(stop);
        var now = time.GetUtcNow().UtcDateTime;
        await using var together = await db.Database.BeginTransactionAsync(stop);
        var won = await db
            .Webhooks.Where(h => h.WebhookId == hook.WebhookId && h.SeenNumber == after)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.SeenNumber, upTo), stop);

        if (won == 0)
        {
            return 0;
        }

        var messages = entries
            .Select(entry => WebhookMessage.Of(hook, entry, FactTypes.Read(entry), now))
            .OfType<WebhookMessage>()
            .ToList();
        db.WebhookMessages.AddRange(messages);
        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return messages.Count;
    }
}
