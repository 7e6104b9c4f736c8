using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>How and when somebody proved anew who they are, for one act only: part of a signature.</summary>
public sealed record IdentityConfirmed(Guid PersonId, string Method, DateTime At);

/// <summary>再次验证身份: before signing or deciding the person gives password and one-time code once more.</summary>
public sealed class ConfirmIdentity(
    MingjianDb db,
    Desk desk,
    CredentialCheck check,
    Seats seats,
    TimeProvider time
)
{
    /// <param name="act">What is to be confirmed, as the journal tells it if it fails: 签署名录申请.</param>
    /// <returns><c>null</c> when refused. Several failures lock the account as at sign-in.</returns>
    public async Task<IdentityConfirmed?> RunAsync(
        string password,
        string? code,
        string act,
        string from,
        CancellationToken stop
    )
    {
        desk.Open<ConfirmIdentity>(duty: null);
        var person = await db.People.SingleAsync(p => p.Id == desk.Actor.PersonId, stop);
        var outcome = await check.RunAsync(person, password, code, stop);
        var places = await seats.PlacesAsync(person.Id, stop);
        var streams = places.Select(place => place.OrganisationId).ToList();
        var now = time.GetUtcNow().UtcDateTime;

        if (!outcome.IsAccepted())
        {
            person.RecordRefusal(outcome, streams, act, from, now);
            await db.SaveChangesAsync(stop);
            return null;
        }

        await person.RecordRecoveryAsync(db, outcome, streams, stop);
        await db.SaveChangesAsync(stop);
        var method =
            outcome == CredentialOutcome.AcceptedByRecoveryCode ? "密码＋恢复码"
            : person.TwoFactorEnabled ? "密码＋动态验证码"
            : "密码";
        return new(person.Id, method, now);
    }
}
