using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Mingjian.Accounts.Credentials;

/// <summary>动态验证码: who needs it, and its secret, which lies encrypted in the database.</summary>
public sealed class SecondFactor(IDataProtectionProvider protection)
{
    private const int KeyBytes = 20;

    private readonly IDataProtector protector = protection.CreateProtector(
        "accounts.second-factor"
    );

    /// <summary>Officers and whoever may sign or give the right to sign.</summary>
    public static bool IsRequiredFor(Role role) => role is not (Role.Clerk or Role.TechnicalLead);

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public string Protect(byte[] key) => Convert.ToBase64String(protector.Protect(key));

    public byte[] Unprotect(string stored) => protector.Unprotect(Convert.FromBase64String(stored));
}
