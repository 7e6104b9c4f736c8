using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>An invitation just made. The token exists here only; it is shown or mailed once.</summary>
public sealed record Invited(Invitation Invitation, string Token);

/// <summary>Whom to invite, to which roles.</summary>
/// <param name="FullName">As the inviter knows it; empty when unknown.</param>
/// <param name="From">First day of the roles; <c>null</c>: the day of acceptance.</param>
public sealed record Invitee(
    string Email,
    string FullName,
    IReadOnlyList<Role> Roles,
    DateOnly? From = null,
    DateOnly? To = null
);

/// <summary>Makes invitations, the same for everybody who may.</summary>
public sealed class Inviter(MingjianDb db, Desk desk, TimeProvider time)
{
    public async Task<Invited> InviteAsync(
        Organisation organisation,
        Invitee invitee,
        CancellationToken stop
    )
    {
        var email = Checked(invitee.Email);
        Check(organisation, invitee);
        var normal = Person.Normal(email);
        var serves = await db.People.AnyAsync(
            p =>
                p.NormalizedUserName == normal
                && db.Set<Membership>()
                    .Any(m =>
                        m.PersonId == p.Id
                        && m.OrganisationId == organisation.OrganisationId
                        && m.To == null
                    ),
            stop
        );

        if (serves)
        {
            throw new RuleBroken(AccountsRules.PersonServesAlready(organisation.Name));
        }

        return await MakeAsync(organisation, InvitationKind.Join, invitee, null, stop);
    }

    /// <summary>A link with which a person sets new secrets; it gives no role.</summary>
    public Task<Invited> ResetAsync(
        Organisation organisation,
        Person person,
        CancellationToken stop
    ) =>
        MakeAsync(
            organisation,
            InvitationKind.Reset,
            new(person.Email!, person.FullName, []),
            person.Id,
            stop
        );

    /// <summary>The newest link is the only one that works: earlier ones to the same address are taken back.</summary>
    private async Task<Invited> MakeAsync(
        Organisation organisation,
        InvitationKind kind,
        Invitee invitee,
        Guid? personId,
        CancellationToken stop
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var email = invitee.Email.Trim();
        var earlier = await db
            .Invitations.Where(i =>
                i.OrganisationId == organisation.OrganisationId && i.Email == email
            )
            .Where(i => i.UsedAt == null && i.RevokedAt == null)
            .ToListAsync(stop);
        earlier.ForEach(invitation => invitation.Revoke(now));

        var token = Invitation.NewToken();
        var made = new Invitation
        {
            Kind = kind,
            OrganisationId = organisation.OrganisationId,
            Email = email,
            FullName = invitee.FullName.Trim(),
            Roles = [.. invitee.Roles.Distinct()],
            From = invitee.From,
            To = invitee.To,
            PersonId = personId,
            MadeBy = desk.Actor.PersonId,
            TokenHash = Invitation.HashOf(token),
            CreatedAt = now,
            ExpiresAt = now + Invitation.Life,
        }.Made();
        db.Invitations.Add(made);
        return new(made, token);
    }

    private static void Check(Organisation organisation, Invitee invitee)
    {
        var rule =
            invitee.Roles.Count == 0 ? AccountsRules.NoRoles
            : invitee.Roles.Except(RolesOf.Kind(organisation.Kind)).ToList() is [var wrong, ..]
                ? AccountsRules.WrongRole(wrong, organisation.Kind)
            : invitee.Roles.Count(RolesOf.ThreeAdministrators.Contains) > 1
                ? AccountsRules.ThreeAdministrators
            : invitee.From > invitee.To ? AccountsRules.EndBeforeStart
            : null;

        if (rule is not null)
        {
            throw new RuleBroken(rule);
        }
    }

    private static string Checked(string email) =>
        MailAddress.TryCreate(email.Trim(), out var address)
        && address.Address == email.Trim()
        && address.Host.Contains('.', StringComparison.Ordinal)
            ? address.Address
            : throw new RuleBroken(AccountsRules.EmailInvalid);
}
