using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Mingjian.Activities.Hooks;

/// <summary>The secrets of addresses: they lie encrypted in the database, because they are needed to sign.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("activities.webhooks");

    public string Protect(string secret) =>
        Convert.ToBase64String(protector.Protect(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The header <c>Mingjian-Signature</c>.</summary>
    /// <param name="stored">The secret as it lies in the database.</param>
    /// <param name="moment">Unix seconds, as in the header <c>Mingjian-Timestamp</c>.</param>
    public string Sign(string stored, long moment, string body) =>
        SignatureOf(
            Encoding.UTF8.GetString(protector.Unprotect(Convert.FromBase64String(stored))),
            moment,
            body
        );

    /// <summary><c>v1=</c> and the HMAC-SHA-256 of moment, full stop and body, under the whole text of the secret.</summary>
    public static string SignatureOf(string secret, long moment, string body) =>
        "v1="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(secret),
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{moment}.{body}")
                )
            )
        );
}
