using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Accounts.Credentials;

/// <summary>One-time codes by RFC 6238: HMAC-SHA-1, 30 seconds, six digits, as every authenticator app knows them. System time, never the law's.</summary>
public static class OneTimeCode
{
    public const int Digits = 6;

    /// <summary>Seconds a code lives.</summary>
    public const int Step = 30;

    /// <summary>A phone's clock may be one step early or late.</summary>
    private const int Tolerance = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Step;

    // The standard's default, and the only one that all authenticator apps read; HMAC does not rest on collisions.
#pragma warning disable CA5350
    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    /// <returns>The step whose code was typed, or <c>null</c>.</returns>
    public static long? Match(byte[] key, string typed, DateTimeOffset moment)
    {
        var now = StepOf(moment);
        long? found = null;

        for (var step = now - Tolerance; step <= now + Tolerance; step++)
        {
            if (
                CryptographicOperations.FixedTimeEquals(
                    Encoding.ASCII.GetBytes(At(key, step)),
                    Encoding.ASCII.GetBytes(typed)
                )
            )
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The secret as a person types it into an app, in groups of four.</summary>
    public static string Spoken(byte[] key) =>
        string.Join(' ', Encode(key).Chunk(4).Select(group => new string(group)));

    /// <summary>What the QR code holds.</summary>
    public static string Uri(byte[] key, string account) =>
        $"otpauth://totp/{System.Uri.EscapeDataString("明鉴")}:{System.Uri.EscapeDataString(account)}?secret={Encode(key)}&issuer={System.Uri.EscapeDataString("明鉴")}&digits={Digits}&period={Step}";

    private static string Encode(byte[] key)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);

        foreach (var octet in key)
        {
            buffer = (buffer << 8) | octet;

            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Base32[(buffer >> (bits - 5)) & 31]);
            }
        }

        return text.ToString();
    }
}
