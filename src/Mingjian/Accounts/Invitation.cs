using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>邀请: a link that works once, for some days, and makes its holder a person of an organisation, or lets them set new secrets.</summary>
/// <remarks>Only the digest of its token is stored: who reads the database cannot accept it.</remarks>
public sealed class Invitation : Aggregate
{
    /// <summary>System time, not working days: how long a link lies in a mailbox.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public Guid InvitationId { get; init; } = Guid.CreateVersion7();

    public required InvitationKind Kind { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Email { get; init; }

    /// <summary>As the inviter knows it; the person may mend it. Empty when unknown.</summary>
    public required string FullName { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>First day of the roles; <c>null</c>: the day of acceptance.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Whose secrets are set anew; <c>null</c> for a new person.</summary>
    public Guid? PersonId { get; init; }

    public required Guid MadeBy { get; init; }

    public required string TokenHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Records that it was made; the caller gives the token to the invited person and to nobody else.</summary>
    public Invitation Made()
    {
        Record(new InvitationMade(OrganisationId, InvitationId, Kind, Roles, ExpiresAt));
        return this;
    }

    /// <param name="now">System time.</param>
    public void RequireOpen(DateTime now)
    {
        if (ClosedAt(now) is { } reason)
        {
            throw new RuleBroken(reason);
        }
    }

    /// <summary>Why the link does not work at a moment; <c>null</c> while it does.</summary>
    public Rule? ClosedAt(DateTime moment) =>
        UsedAt is not null ? AccountsRules.InvitationUsed
        : RevokedAt is not null ? AccountsRules.InvitationRevoked
        : moment >= ExpiresAt ? AccountsRules.InvitationExpired
        : null;

    public void Accept(Person person, DateTime now)
    {
        RequireOpen(now);
        UsedAt = now;
        Record(
            new InvitationAccepted(OrganisationId, InvitationId, Kind, person.Id, person.FullName)
        );
    }

    /// <summary>Takes back a link that nobody used; one used or taken back already stays as it is.</summary>
    public void Revoke(DateTime now)
    {
        if (UsedAt is null && RevokedAt is null)
        {
            RevokedAt = now;
            Record(new InvitationRevoked(OrganisationId, InvitationId));
        }
    }
}

public enum InvitationKind
{
    [Display(Name = "邀请任职")]
    Join,

    [Display(Name = "重设登录凭据")]
    Reset,
}
