using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>修改密码: the person gives the present secrets once more; every other session ends.</summary>
public sealed class ChangePassword(
    MingjianDb db,
    Desk desk,
    CredentialCheck check,
    SecretSetter secrets,
    Seats seats,
    TimeProvider time
)
{
    /// <returns>A new session in place of all earlier ones.</returns>
    /// <exception cref="RuleBroken">The present secrets are wrong, or the new password is too weak.</exception>
    public async Task<Session> RunAsync(
        string present,
        string? code,
        string password,
        string from,
        CancellationToken stop
    )
    {
        desk.Open<ChangePassword>(duty: null);
        var person = await db.People.SingleAsync(p => p.Id == desk.Actor.PersonId, stop);
        var places = await seats.PlacesAsync(person.Id, stop);
        var streams = places.Select(place => place.OrganisationId).ToList();
        var now = time.GetUtcNow().UtcDateTime;

        if (PasswordRules.ErrorIn(password, person.UserName!) is { } error)
        {
            throw new RuleBroken(AccountsRules.Password(error));
        }

        var outcome = await check.RunAsync(person, present, code, stop);

        if (!outcome.IsAccepted())
        {
            person.RecordRefusal(outcome, streams, "修改密码", from, now);
            await db.SaveChangesAsync(stop);
            throw new RuleBroken(AccountsRules.OldPasswordWrong);
        }

        await db.Entry(person).ReloadAsync(stop);
        secrets.SetPassword(person, password);
        person.Record(streams, stream => new PasswordChanged(stream, person.Id));
        await person.RecordRecoveryAsync(db, outcome, streams, stop);
        var session = Session.Start(person, streams, from, now);
        session.ChooseAs(desk.Actor.OrganisationId, places);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(stop);
        return session;
    }
}
