using Mingjian.Accounts.Signing;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <param name="From">The network the request came from, last part left out.</param>
public sealed record SignedIn(
    Guid Stream,
    Guid PersonId,
    Guid SessionId,
    string From,
    bool WithSecondFactor
) : IFact;

public sealed record SignedOut(Guid Stream, Guid PersonId, Guid SessionId) : IFact;

/// <summary>Password or one-time code was wrong; <see cref="Act"/> says at what: sign-in, or the confirmation of an act.</summary>
public sealed record CredentialsRefused(Guid Stream, Guid PersonId, string Act, string From)
    : IFact;

public sealed record AccountLocked(Guid Stream, Guid PersonId, DateTime UntilAt) : IFact;

public sealed record InvitationMade(
    Guid Stream,
    Guid InvitationId,
    InvitationKind Kind,
    IReadOnlyList<Role> Roles,
    DateTime ExpiresAt
) : IFact;

public sealed record InvitationRevoked(Guid Stream, Guid InvitationId) : IFact;

public sealed record InvitationAccepted(
    Guid Stream,
    Guid InvitationId,
    InvitationKind Kind,
    Guid PersonId,
    string FullName
) : IFact;

public sealed record RoleGiven(
    Guid Stream,
    Guid MembershipId,
    Guid PersonId,
    string FullName,
    Role Role,
    DateOnly From,
    DateOnly? To
) : IFact;

/// <summary>The last day of a role was set or moved.</summary>
public sealed record RoleEnded(
    Guid Stream,
    Guid MembershipId,
    Guid PersonId,
    string FullName,
    Role Role,
    DateOnly? Before,
    DateOnly After
) : IFact;

public sealed record PersonDisabled(Guid Stream, Guid PersonId, string FullName) : IFact;

public sealed record PersonEnabled(Guid Stream, Guid PersonId, string FullName) : IFact;

public sealed record PasswordChanged(Guid Stream, Guid PersonId) : IFact;

public sealed record SecondFactorEnrolled(Guid Stream, Guid PersonId) : IFact;

public sealed record RecoveryCodesMade(Guid Stream, Guid PersonId, int Count) : IFact;

public sealed record RecoveryCodeUsed(Guid Stream, Guid PersonId, int Left) : IFact;

public sealed record OrganisationRegistered(
    Guid Stream,
    string Name,
    OrganisationKind Kind,
    string? CreditCode,
    string? Office
) : IFact;

/// <summary>法定代表人任职登记.</summary>
public sealed record LegalPostRecorded(
    Guid Stream,
    Guid LegalPostId,
    Guid PersonId,
    string FullName,
    DateOnly From,
    DateOnly? To
) : IFact;

public sealed record LegalPostEnded(
    Guid Stream,
    Guid LegalPostId,
    Guid PersonId,
    string FullName,
    DateOnly? Before,
    DateOnly After
) : IFact;

/// <summary>授权委托书登记.</summary>
public sealed record DelegationFiled(
    Guid Stream,
    Guid DelegationId,
    string Principal,
    Guid PersonId,
    string FullName,
    IReadOnlyList<SigningScope> Scopes,
    DateOnly From,
    DateOnly To,
    string PaperDigest
) : IFact;

public sealed record DelegationEnded(
    Guid Stream,
    Guid DelegationId,
    Guid PersonId,
    string FullName,
    DateOnly Before,
    DateOnly After
) : IFact;
