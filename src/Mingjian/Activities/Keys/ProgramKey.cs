using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Mingjian.Regulation;

namespace Mingjian.Activities.Keys;

/// <summary>
/// 接口密钥: with it a program of the institution (its LIMS) hands in and reads the institution's own records. It expires, can be
/// revoked, and is good for its scopes only.
/// </summary>
/// <remarks>
/// Only the digest of its secret is stored: who reads the database cannot use it. It is looked up before anybody sits at the desk,
/// so it is not filtered by territory like records; pages ask for those of their own institution.
/// </remarks>
[Article("5.3(2)")]
public sealed class ProgramKey : Aggregate
{
    /// <summary>Days for which a key may be made.</summary>
    public static readonly IReadOnlyList<int> Lives = [30, 90, 365];

    /// <summary>Open keys of one institution.</summary>
    public const int Most = 20;

    public const int LongestName = 40;

    private const string Prefix = "mj_";
    private const int IdLength = 32;
    private const int SecretBytes = 32;

    public Guid ProgramKeyId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>What the institution calls the program: LIMS 推送.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<KeyScope> Scopes { get; init; }

    public required Guid MadeBy { get; init; }

    public required string MadeByName { get; init; }

    /// <summary>System time, as the following: a key is like a session, not like a term of the law.</summary>
    public required DateTime MadeAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>Noted at most once a minute.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>SHA-256 of the secret, 64 hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    public IEnumerable<string> Duties => Scopes.Select(KeyScopes.DutyOf);

    /// <summary>Makes a key; the token is given to the maker once and to nobody else.</summary>
    /// <param name="open">How many working keys the institution has.</param>
    /// <param name="now">System time.</param>
    public static (ProgramKey Key, string Token) Make(
        Actor maker,
        string name,
        IReadOnlyCollection<KeyScope> scopes,
        int days,
        int open,
        DateTime now
    )
    {
        var shown = name.Trim();
        Require(shown.Length is > 0 and <= LongestName, KeyRules.NeedsName);
        Require(scopes.Count > 0, KeyRules.NeedsScope);
        Require(Lives.Contains(days), KeyRules.NeedsLife);
        Require(open < Most, KeyRules.TooMany);

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var key = new ProgramKey
        {
            InstitutionId = maker.OrganisationId,
            Name = shown,
            Scopes = [.. scopes.Distinct().Order()],
            MadeBy = maker.PersonId,
            MadeByName = maker.Name,
            MadeAt = now,
            ExpiresAt = now.AddDays(days),
            SecretHash = HashOf(secret),
        };
        key.Record(
            new ProgramKeyMade(
                key.InstitutionId,
                key.ProgramKeyId,
                key.Name,
                key.Scopes,
                key.ExpiresAt
            )
        );
        return (key, $"{Prefix}{key.ProgramKeyId:N}_{secret}");
    }

    /// <summary>From now on nothing can be done with it; what was handed in with it stays.</summary>
    public void Revoke(DateTime now)
    {
        Require(RevokedAt is null, KeyRules.RevokedAlready);
        RevokedAt = now;
        Record(new ProgramKeyRevoked(InstitutionId, ProgramKeyId, Name));
    }

    public static KeyState StateOf(DateTime expiresAt, DateTime? revokedAt, DateTime moment) =>
        revokedAt is not null ? KeyState.Revoked
        : moment >= expiresAt ? KeyState.Expired
        : KeyState.Open;

    /// <summary>Whether the secret is this key's, compared in the same time whatever it is.</summary>
    public bool IsOpenedBy(string secret, DateTime now) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(HashOf(secret)),
            Encoding.ASCII.GetBytes(SecretHash)
        )
        && StateOf(ExpiresAt, RevokedAt, now) == KeyState.Open;

    /// <summary>The id and secret in a token; <c>null</c> when it is not of our form.</summary>
    public static (Guid Id, string Secret)? Parse(string token) =>
        token.Length > Prefix.Length + IdLength + 1
        && token.StartsWith(Prefix, StringComparison.Ordinal)
        && token[Prefix.Length + IdLength] == '_'
        && Guid.TryParseExact(token.AsSpan(Prefix.Length, IdLength), "N", out var id)
            ? (id, token[(Prefix.Length + IdLength + 1)..])
            : null;

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>What a key is good for.</summary>
public enum KeyScope
{
    [Display(Name = "报送记录")]
    Deliver,

    [Display(Name = "读取本机构记录")]
    Read,

    [Display(Name = "上传文件")]
    Files,

    /// <summary>The market regulator's program; made by the system administrator, not by institutions.</summary>
    [Display(Name = "取用共享数据")]
    Shared,
}

public static class KeyScopes
{
    /// <summary>What an institution may give to its own programs.</summary>
    public static readonly IReadOnlyList<KeyScope> OfInstitutions =
    [
        KeyScope.Deliver,
        KeyScope.Read,
        KeyScope.Files,
    ];

    public static string DutyOf(KeyScope scope) =>
        scope switch
        {
            KeyScope.Deliver => ActivitiesDuties.Deliver,
            KeyScope.Read => ActivitiesDuties.ReadOwn,
            KeyScope.Shared => Credit.CreditDuties.ReadShared,
            _ => Accounts.Duties.HandInFiles,
        };
}

public enum KeyState
{
    [Display(Name = "有效")]
    Open,

    [Display(Name = "已过期")]
    Expired,

    [Display(Name = "已撤销")]
    Revoked,
}
