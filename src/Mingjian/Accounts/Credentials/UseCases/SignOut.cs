using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>退出: ends the session on the server, so that a copy of its cookie opens nothing.</summary>
public sealed class SignOut(MingjianDb db, Desk desk, Seats seats, TimeProvider time)
{
    public async Task RunAsync(Guid sessionId, CancellationToken stop)
    {
        desk.Open<SignOut>(duty: null);
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.SessionId == sessionId, stop);

        if (session is null)
        {
            return;
        }

        var places = await seats.PlacesAsync(session.PersonId, stop);
        session.End(places.Select(place => place.OrganisationId), time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(stop);
    }
}
