using Mingjian.Accounts.Credentials;

namespace Mingjian.EndToEnd.Listing;

/// <summary>Who signs in, and with what.</summary>
public sealed record Account(string Name, string Login, Authenticator Authenticator)
{
    public const string Password = "江边的老水塔 1987 还在";
}

/// <summary>An authenticator app. Each code is of a step of its own, for the site takes every code once.</summary>
public sealed class Authenticator(byte[] key, StandingTime time)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="spoken">The secret as the page tells it to somebody who cannot scan.</param>
    public static Authenticator Of(string spoken, StandingTime time)
    {
        var bits = string.Concat(
            spoken
                .Where(letter => Base32.Contains(letter))
                .Select(letter => $"{Base32.IndexOf(letter):b5}")
        );
        return new([.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(ToByte)], time);
    }

    public string Code()
    {
        time.Moment = time.Moment.AddSeconds(OneTimeCode.Step);
        return OneTimeCode.At(key, OneTimeCode.StepOf(time.GetUtcNow()));
    }

    private static byte ToByte(char[] bits) => Convert.ToByte(new string(bits), 2);
}
