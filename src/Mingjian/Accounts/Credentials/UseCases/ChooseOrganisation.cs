using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>选择单位: somebody who serves several organisations says for which one they act in this session.</summary>
public sealed class ChooseOrganisation(MingjianDb db, Desk desk, Seats seats)
{
    /// <exception cref="NotFound">The person holds no role there today.</exception>
    public async Task RunAsync(Guid sessionId, Guid organisationId, CancellationToken stop)
    {
        desk.Open<ChooseOrganisation>(duty: null);
        var session = await db.Sessions.SingleAsync(s => s.SessionId == sessionId, stop);
        var places = await seats.PlacesAsync(session.PersonId, stop);

        if (places.All(place => place.OrganisationId != organisationId))
        {
            throw new NotFound("organisation");
        }

        session.Choose(organisationId);
        await db.SaveChangesAsync(stop);
    }
}
