using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>退出其他设备: every session of the person but this one ends.</summary>
public sealed class EndOtherSessions(MingjianDb db, Desk desk, Seats seats, TimeProvider time)
{
    public async Task RunAsync(Guid sessionId, CancellationToken stop)
    {
        desk.Open<EndOtherSessions>(duty: null);
        var now = time.GetUtcNow().UtcDateTime;
        var oldest = now - Session.Longest;
        var others = await db
            .Sessions.Where(s => s.PersonId == desk.Actor.PersonId && s.SessionId != sessionId)
            .Where(s => s.EndedAt == null && s.StartedAt > oldest)
            .ToListAsync(stop);
        var streams = (await seats.PlacesAsync(desk.Actor.PersonId, stop))
            .Select(place => place.OrganisationId)
            .ToList();

        others.ForEach(session => session.End(streams, now));

        await db.SaveChangesAsync(stop);
    }
}
