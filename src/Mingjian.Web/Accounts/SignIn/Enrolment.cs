using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Regulation;
using QRCoder;

namespace Mingjian.Web.Accounts.SignIn;

/// <summary>What the partial <c>_Enrolment</c> posts.</summary>
public sealed class EnrolmentFields
{
    /// <summary>The new secret, encrypted: the same QR code is shown again when something else was wrong.</summary>
    public string Key { get; set; } = "";

    public string Code { get; set; } = "";
}

/// <summary>What the partial shows.</summary>
public sealed record EnrolmentView(EnrolmentFields Fields, string Svg, string Spoken);

/// <summary>启用动态验证码: a new secret as QR code, carried by the form until its first code is typed.</summary>
public sealed class Enrolment(IDataProtectionProvider protection)
{
    private const int Modules = 4;

    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("accounts.enrolment")
        .ToTimeLimitedDataProtector();

    /// <param name="account">Login name, as the app will show it.</param>
    public EnrolmentView Show(EnrolmentFields fields, string account)
    {
        if (Read(fields.Key) is not { } key)
        {
            key = SecondFactor.NewKey();
            fields.Key = Convert.ToBase64String(protector.Protect(key, Life));
        }

        using var data = QRCodeGenerator.GenerateQrCode(
            OneTimeCode.Uri(key, account),
            QRCodeGenerator.ECCLevel.M
        );
        using var code = new SvgQRCode(data);
        return new(fields, code.GetGraphic(Modules), OneTimeCode.Spoken(key));
    }

    /// <exception cref="RuleBroken">The form lay too long; the page shows a new QR code.</exception>
    public NewSecondFactor Take(EnrolmentFields fields) =>
        Read(fields.Key) is { } key
            ? new(key, fields.Code)
            : throw new RuleBroken(AccountsRules.EnrolmentExpired);

    private byte[]? Read(string field)
    {
        try
        {
            return field.Length == 0 ? null : protector.Unprotect(Convert.FromBase64String(field));
        }
        catch (Exception altered) when (altered is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
