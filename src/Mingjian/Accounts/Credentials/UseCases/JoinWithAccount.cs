using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>以已有账号接受邀请: a person with an account serves one more organisation.</summary>
public sealed class JoinWithAccount(
    MingjianDb db,
    Desk desk,
    CredentialCheck check,
    InvitationBook book,
    Seats seats,
    TimeProvider time
)
{
    /// <returns><c>null</c> when password or code were wrong.</returns>
    public async Task<Session?> RunAsync(
        string token,
        string password,
        string? code,
        string from,
        CancellationToken stop
    )
    {
        desk.Open<JoinWithAccount>(duty: null);
        var invitation = await book.FindAsync(token, stop);
        var now = time.GetUtcNow().UtcDateTime;
        invitation.RequireOpen(now);
        var person = await book.AccountOfAsync(invitation, stop) ?? throw new NotFound("account");
        var outcome = await check.RunAsync(person, password, code, stop);
        var places = await seats.PlacesAsync(person.Id, stop);
        var streams = places.Select(p => p.OrganisationId).Append(invitation.OrganisationId);

        if (!outcome.IsAccepted())
        {
            person.RecordRefusal(outcome, [.. streams], "接受邀请", from, now);
            await db.SaveChangesAsync(stop);
            return null;
        }

        await book.SeatAsync(person, invitation, stop);
        desk.Open<JoinWithAccount>(duty: null);
        await book.JoinAsync(invitation, person, now, stop);
        var session = Session.Start(person, [.. streams], from, now);
        session.Choose(invitation.OrganisationId);
        db.Add(session);
        await db.SaveChangesAsync(stop);
        return session;
    }
}
