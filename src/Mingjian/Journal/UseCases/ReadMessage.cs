using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Journal.UseCases;

/// <summary>标为已读或已办: marks messages of the own inbox. Not an act of the law, so no fact.</summary>
public sealed class ReadMessage(MingjianDb db, Desk desk, ChinaClock clock, InboxReader inbox)
{
    /// <param name="messages">The messages; empty for every unread one.</param>
    /// <param name="done">Also done with.</param>
    /// <returns>How many were marked. Messages of others are passed over.</returns>
    public async Task<int> RunAsync(
        IReadOnlyCollection<Guid> messages,
        bool done,
        CancellationToken stop
    )
    {
        desk.Open<ReadMessage>(Duties.ReadInbox);
        var own = await inbox.MessagesAsync(stop);
        own =
            messages.Count == 0
                ? own.Where(m => m.ReadAt == null)
                : own.Where(m => messages.Contains(m.MessageId));
        var marked = await own.OrderBy(m => m.MessageId).ToListAsync(stop);

        foreach (var message in marked)
        {
            if (done)
            {
                message.Done(desk.Actor.Name, clock.Now);
            }
            else
            {
                message.Read(desk.Actor.Name, clock.Now);
            }
        }

        await db.SaveChangesAsync(stop);
        return marked.Count;
    }
}
