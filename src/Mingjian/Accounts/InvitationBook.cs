using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>Finds invitations by their link and turns them into roles.</summary>
public sealed class InvitationBook(MingjianDb db, Desk desk, ChinaClock clock)
{
    /// <exception cref="NotFound">No such link.</exception>
    public async Task<Invitation> FindAsync(string token, CancellationToken stop)
    {
        var hash = Invitation.HashOf(token);
        return await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, stop)
            ?? throw new NotFound("invitation");
    }

    public Task<Organisation> OrganisationAsync(Invitation invitation, CancellationToken stop) =>
        db.Organisations.SingleAsync(o => o.OrganisationId == invitation.OrganisationId, stop);

    /// <summary>The account that the invited address has already.</summary>
    public Task<Person?> AccountOfAsync(Invitation invitation, CancellationToken stop)
    {
        var login = Person.Normal(invitation.Email);
        return db.People.SingleOrDefaultAsync(p => p.NormalizedUserName == login, stop);
    }

    /// <summary>Whether the person will have to work with one-time codes: by the roles of the link, or by those held already.</summary>
    public async Task<bool> NeedsSecondFactorAsync(Invitation invitation, CancellationToken stop)
    {
        if (invitation.PersonId is not { } personId)
        {
            return invitation.Roles.Any(SecondFactor.IsRequiredFor);
        }

        var today = clock.Today;
        var roles = await db
            .Memberships.Where(m => m.PersonId == personId && (m.To == null || m.To >= today))
            .Select(m => m.Role)
            .ToListAsync(stop);
        return roles.Exists(SecondFactor.IsRequiredFor)
            || await db.People.AnyAsync(p => p.Id == personId && p.TwoFactorEnabled, stop);
    }

    /// <summary>The invited person acts from here on, in the capacity that the link gives.</summary>
    public async Task SeatAsync(Person person, Invitation invitation, CancellationToken stop)
    {
        var organisation = await OrganisationAsync(invitation, stop);
        desk.Seat(
            new(
                person.Id,
                person.FullName,
                invitation.Roles.Count == 0
                    ? "本人"
                    : string.Join('、', invitation.Roles.Select(role => role.Text())),
                organisation.OrganisationId,
                organisation.Name,
                new HashSet<string>()
            ),
            Viewer.Public
        );
    }

    /// <summary>Uses the link up and gives its roles.</summary>
    public async Task JoinAsync(
        Invitation invitation,
        Person person,
        DateTime now,
        CancellationToken stop
    )
    {
        invitation.Accept(person, now);
        var organisation = await OrganisationAsync(invitation, stop);
        var held = await Roster.HeldAsync(db, invitation.OrganisationId, stop);

        foreach (var role in invitation.Roles)
        {
            var given = organisation.GiveRole(
                person,
                role,
                invitation.From ?? clock.Today,
                invitation.To,
                invitation.MadeBy,
                held
            );
            held.Add(given);
            db.Memberships.Add(given);
        }
    }
}
