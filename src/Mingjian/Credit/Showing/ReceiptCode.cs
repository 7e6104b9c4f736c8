using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Credit.Showing;

/// <summary>
/// 查询码: with it somebody without an account follows what they sent. Only its hash is stored; letters that are taken for others are left
/// out, and spaces, hyphens and case do not matter when it is typed.
/// </summary>
public static class ReceiptCode
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 12;

    /// <summary>A new one, such as 7K3M-X9QA-2BCD.</summary>
    public static string New() =>
        string.Join(
            '-',
            RandomNumberGenerator
                .GetString(Letters, Length)
                .Chunk(4)
                .Select(group => new string(group))
        );

    public static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normal(code))));

    public static bool Fits(string code, string hash) =>
        hash.Length > 0
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(HashOf(code)),
            Encoding.ASCII.GetBytes(hash)
        );

    private static string Normal(string code) =>
        string.Concat(code.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit))
            .ToUpperInvariant();
}
