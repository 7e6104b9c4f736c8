using System.ComponentModel.DataAnnotations;
using Mingjian.Accounts.Signing;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <param name="From">The network the request came from, last part left out.</param>
[Display(Name = "登录")]
public sealed record SignedIn(
    Guid Stream,
    Guid PersonId,
    Guid SessionId,
    string From,
    bool WithSecondFactor
) : IFact;

[Display(Name = "退出登录")]
public sealed record SignedOut(Guid Stream, Guid PersonId, Guid SessionId) : IFact;

/// <summary>Password or one-time code was wrong; <see cref="Act"/> says at what: sign-in, or the confirmation of an act.</summary>
[Display(Name = "口令或验证码不正确")]
public sealed record CredentialsRefused(Guid Stream, Guid PersonId, string Act, string From)
    : IFact;

[Display(Name = "账号锁定")]
public sealed record AccountLocked(Guid Stream, Guid PersonId, DateTime UntilAt) : IFact;

[Display(Name = "发出邀请")]
public sealed record InvitationMade(
    Guid Stream,
    Guid InvitationId,
    InvitationKind Kind,
    IReadOnlyList<Role> Roles,
    DateTime ExpiresAt
) : IFact;

[Display(Name = "撤销邀请")]
public sealed record InvitationRevoked(Guid Stream, Guid InvitationId) : IFact;

[Display(Name = "接受邀请")]
public sealed record InvitationAccepted(
    Guid Stream,
    Guid InvitationId,
    InvitationKind Kind,
    Guid PersonId,
    string FullName
) : IFact;

[Display(Name = "任职")]
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
[Display(Name = "任职结束")]
public sealed record RoleEnded(
    Guid Stream,
    Guid MembershipId,
    Guid PersonId,
    string FullName,
    Role Role,
    DateOnly? Before,
    DateOnly After
) : IFact;

[Display(Name = "停用账号")]
public sealed record PersonDisabled(Guid Stream, Guid PersonId, string FullName) : IFact;

[Display(Name = "恢复账号")]
public sealed record PersonEnabled(Guid Stream, Guid PersonId, string FullName) : IFact;

[Display(Name = "修改口令")]
public sealed record PasswordChanged(Guid Stream, Guid PersonId) : IFact;

[Display(Name = "绑定动态口令")]
public sealed record SecondFactorEnrolled(Guid Stream, Guid PersonId) : IFact;

[Display(Name = "生成恢复码")]
public sealed record RecoveryCodesMade(Guid Stream, Guid PersonId, int Count) : IFact;

[Display(Name = "使用恢复码")]
public sealed record RecoveryCodeUsed(Guid Stream, Guid PersonId, int Left) : IFact;

[Display(Name = "登记单位")]
public sealed record OrganisationRegistered(
    Guid Stream,
    string Name,
    OrganisationKind Kind,
    string? CreditCode,
    string? Office
) : IFact;

/// <summary>法定代表人任职登记.</summary>
[Display(Name = "登记法定代表人")]
public sealed record LegalPostRecorded(
    Guid Stream,
    Guid LegalPostId,
    Guid PersonId,
    string FullName,
    DateOnly From,
    DateOnly? To
) : IFact;

[Display(Name = "法定代表人任职结束")]
public sealed record LegalPostEnded(
    Guid Stream,
    Guid LegalPostId,
    Guid PersonId,
    string FullName,
    DateOnly? Before,
    DateOnly After
) : IFact;

/// <summary>授权委托书登记.</summary>
[Display(Name = "登记授权委托")]
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

[Display(Name = "授权委托结束")]
public sealed record DelegationEnded(
    Guid Stream,
    Guid DelegationId,
    Guid PersonId,
    string FullName,
    DateOnly Before,
    DateOnly After
) : IFact;
