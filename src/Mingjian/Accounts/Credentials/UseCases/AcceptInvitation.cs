using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Credentials.UseCases;

/// <summary>What a new person gives; their address was the invitation's.</summary>
public sealed record NewAccount(string FullName, string Password, NewSecondFactor? SecondFactor);

/// <summary>What acceptance opened.</summary>
/// <param name="RecoveryCodes">Shown this once; empty without second factor.</param>
public sealed record Accepted(Session Session, IReadOnlyList<string> RecoveryCodes);

/// <summary>接受邀请: the holder of the link sets name and secrets (or, after a reset, new secrets) and is signed in.</summary>
public sealed class AcceptInvitation(
    MingjianDb db,
    Desk desk,
    SecretSetter secrets,
    InvitationBook book,
    TimeProvider time
)
{
    /// <exception cref="NotFound">No such link.</exception>
    /// <exception cref="RuleBroken">The link was used, taken back or is too old; or what was given is not enough.</exception>
    public async Task<Accepted> RunAsync(
        string token,
        NewAccount account,
        string from,
        CancellationToken stop
    )
    {
        desk.Open<AcceptInvitation>(duty: null);
        var invitation = await book.FindAsync(token, stop);
        var now = time.GetUtcNow().UtcDateTime;
        invitation.RequireOpen(now);
        var person = await PersonAsync(invitation, account, now, stop);
        var required =
            person.TwoFactorEnabled || await book.NeedsSecondFactorAsync(invitation, stop);

        if (required && account.SecondFactor is null)
        {
            throw new RuleBroken(AccountsRules.CodeMissing);
        }

        await book.SeatAsync(person, invitation, stop);
        desk.Open<AcceptInvitation>(duty: null);
        secrets.SetPassword(person, account.Password);
        var codes = account.SecondFactor is { } given
            ? await secrets.EnrolAsync(person, given, stop)
            : [];
        await book.JoinAsync(invitation, person, now, stop);
        var session = Session.Start(person, [invitation.OrganisationId], from, now);
        session.Choose(invitation.OrganisationId);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(stop);
        return new(session, codes);
    }

    private async Task<Person> PersonAsync(
        Invitation invitation,
        NewAccount account,
        DateTime now,
        CancellationToken stop
    )
    {
        if (invitation.PersonId is { } known)
        {
            return await db.People.SingleAsync(p => p.Id == known, stop);
        }

        if (await book.AccountOfAsync(invitation, stop) is not null)
        {
            throw new RuleBroken(AccountsRules.AccountExists);
        }

        if (string.IsNullOrWhiteSpace(account.FullName))
        {
            throw new RuleBroken(AccountsRules.NameMissing);
        }

        var person = Person.New(invitation.Email, account.FullName, now);
        db.People.Add(person);
        return person;
    }
}
