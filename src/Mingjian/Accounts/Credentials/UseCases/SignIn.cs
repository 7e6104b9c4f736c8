using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>登录: password and one-time code open a session. A refusal never says which of them was wrong, or whether the account exists.</summary>
public sealed class SignIn(
    MingjianDb db,
    Desk desk,
    CredentialCheck check,
    Seats seats,
    TimeProvider time
)
{
    /// <param name="from">The network of the request, last part left out.</param>
    /// <returns><c>null</c> when refused.</returns>
    public async Task<Session?> RunAsync(
        string login,
        string password,
        string? code,
        string from,
        CancellationToken stop
    )
    {
        desk.Open<SignIn>(duty: null);
        var name = Person.Normal(login);
        var person = await db.People.SingleOrDefaultAsync(p => p.NormalizedUserName == name, stop);
        var outcome = await check.RunAsync(person, password, code, stop);

        if (person is null)
        {
            return null;
        }

        var places = await seats.PlacesAsync(person.Id, stop);
        var streams = places.Select(place => place.OrganisationId).ToList();

        if (!outcome.IsAccepted())
        {
            person.RecordRefusal(outcome, streams, "登录", from, time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(stop);
            return null;
        }

        var session = Session.Start(person, streams, from, time.GetUtcNow().UtcDateTime);
        await SitAsync(person, places, session, stop);
        await person.RecordRecoveryAsync(db, outcome, streams, stop);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(stop);
        return session;
    }

    /// <summary>From here on the journal names the person, no longer the public.</summary>
    private async Task SitAsync(
        Person person,
        IReadOnlyList<Place> places,
        Session session,
        CancellationToken stop
    )
    {
        var seat = new Seat(
            session.SessionId,
            person.Id,
            person.FullName,
            person.TwoFactorEnabled,
            places,
            places.Count == 1 ? places[0] : null
        );
        desk.Seat(seat.Actor(seat.Duties), await seats.ViewerAsync(seat.Chosen, stop));
        desk.Open<SignIn>(duty: null);
    }
}
