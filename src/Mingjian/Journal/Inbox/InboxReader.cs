using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.Inbox;

/// <summary>收件箱: the messages of whoever sits at the desk, by their roles of today in the organisation chosen.</summary>
public sealed class InboxReader(MingjianDb db, ChinaClock clock)
{
    public async Task<IQueryable<Message>> MessagesAsync(CancellationToken stop)
    {
        var (person, organisation, today) = (
            db.Desk.Actor.PersonId,
            db.Desk.Actor.OrganisationId,
            clock.Today
        );
        var roles = await db
            .Memberships.Where(m => m.PersonId == person && m.OrganisationId == organisation)
            .Where(m => m.From <= today && (m.To == null || m.To >= today))
            .Select(m => (Role?)m.Role)
            .ToListAsync(stop);

        return person == Guid.Empty
            ? db.Messages.Where(_ => false)
            : db.Messages.Where(m =>
                m.PersonId == person
                || (
                    m.PersonId == null
                    && (
                        m.OrganisationId == organisation
                            && roles.Count > 0
                            && (m.Role == null || roles.Contains(m.Role))
                        || m.OrganisationId == null && roles.Contains(m.Role)
                    )
                )
            );
    }

    /// <summary>For the badge beside the inbox's link.</summary>
    public async Task<int> UnreadAsync(CancellationToken stop) =>
        await (await MessagesAsync(stop)).CountAsync(m => m.ReadAt == null, stop);
}
