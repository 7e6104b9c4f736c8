using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Accounts.Credentials;

/// <summary>恢复码: stands in for the one-time code once, when the phone is lost. Only its digest is stored.</summary>
public sealed class RecoveryCode
{
    public const int Count = 10;

    /// <summary>Without characters that are easily confused.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public Guid RecoveryCodeId { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <summary>A new code, 50 bits, as it is shown once: <c>7KQ4M-X2D9P</c>.</summary>
    public static string New()
    {
        var text = RandomNumberGenerator.GetString(Alphabet, 10);
        return $"{text[..5]}-{text[5..]}";
    }

    /// <param name="personId">Salts the digest: equal codes of two people differ.</param>
    public static string HashOf(Guid personId, string typed)
    {
        var normal = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{personId:N}:{normal}"))
        );
    }
}
