using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Credit.Ratings;

/// <summary>查询码: with the number it opens an objection to who filed it without an account. Only its hash is stored.</summary>
public static class ReceiptCode
{
    /// <summary>Without letters that look like digits.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private const int Length = 12;
    private const int Group = 4;

    public static string New() =>
        string.Join(
            '-',
            RandomNumberGenerator.GetString(Letters, Length).Chunk(Group).Select(g => new string(g))
        );

    /// <summary>Whatever case, spaces or dashes it was typed with.</summary>
    public static string HashOf(string code) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()
                )
            )
        );
}
