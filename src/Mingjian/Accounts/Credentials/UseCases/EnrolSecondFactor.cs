using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>启用动态验证码: the first time, or on a new phone; the present secrets are asked before.</summary>
public sealed class EnrolSecondFactor(
    MingjianDb db,
    Desk desk,
    CredentialCheck check,
    SecretSetter secrets,
    Seats seats,
    TimeProvider time
)
{
    /// <param name="presentCode">Code of the second factor to be replaced; empty when there is none yet.</param>
    /// <returns>Recovery codes, shown this once.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        string password,
        string? presentCode,
        NewSecondFactor given,
        string from,
        CancellationToken stop
    )
    {
        desk.Open<EnrolSecondFactor>(duty: null);
        var person = await db.People.SingleAsync(p => p.Id == desk.Actor.PersonId, stop);
        var places = await seats.PlacesAsync(person.Id, stop);
        var streams = places.Select(place => place.OrganisationId).ToList();
        var outcome = await check.RunAsync(person, password, presentCode, stop);

        if (!outcome.IsAccepted())
        {
            var now = time.GetUtcNow().UtcDateTime;
            person.RecordRefusal(outcome, streams, "启用动态验证码", from, now);
            await db.SaveChangesAsync(stop);
            throw new RuleBroken(AccountsRules.OldPasswordWrong);
        }

        await db.Entry(person).ReloadAsync(stop);
        var codes = await secrets.EnrolAsync(person, given, stop);
        person.Record(streams, stream => new SecondFactorEnrolled(stream, person.Id));
        person.Record(streams, stream => new RecoveryCodesMade(stream, person.Id, codes.Count));
        await db.SaveChangesAsync(stop);
        return codes;
    }
}
