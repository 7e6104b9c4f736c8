using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Journal.Sealing;

/// <summary>个人信息: seals personal values with AES-256-GCM, finds equal ones, and shows them masked. Opening is the recorded act <c>Unmask</c>.</summary>
public sealed class PersonalData(PersonalKeys keys)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const string Form = "s1";

    public Sealed Seal(string value, PersonalKind kind)
    {
        var plain = Encoding.UTF8.GetBytes(Normal(value, kind));
        var box = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Of(keys.CurrentId), TagBytes);
        aes.Encrypt(
            nonce,
            plain,
            box.AsSpan(NonceBytes, plain.Length),
            box.AsSpan(^TagBytes..),
            Bound(kind)
        );
        return new($"{Form}.{keys.CurrentId}.{Base64Url.EncodeToString(box)}");
    }

    /// <summary>The same for equal values of one kind, whatever their spacing or width.</summary>
    public SealedIndex IndexOf(string value, PersonalKind kind) =>
        new(
            Base64Url.EncodeToString(
                HMACSHA256.HashData(
                    keys.IndexKey,
                    Encoding.UTF8.GetBytes($"{kind}\0{Normal(value, kind)}")
                )
            )
        );

    /// <summary>As it may be shown without a reason: <c>500101********1234</c>, <c>138****5678</c>, <c>张*</c>.</summary>
    public string Masked(Sealed value, PersonalKind kind) => Masking.Of(Open(value, kind), kind);

    /// <summary>The value itself. Inside the law only: pages get it through the use case <c>Unmask</c>.</summary>
    /// <exception cref="InvalidOperationException">The key is not here, or the stored value was altered.</exception>
    internal string Open(Sealed value, PersonalKind kind)
    {
        var parts = value.Cipher.Split('.');

        if (parts is not [Form, var keyId, var content])
        {
            throw new InvalidOperationException("加密的个人信息格式不对，无法读取。");
        }

        var box = Base64Url.DecodeFromChars(content);
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(keys.Of(keyId), TagBytes);

        try
        {
            aes.Decrypt(
                box.AsSpan(0, NonceBytes),
                box.AsSpan(NonceBytes, plain.Length),
                box.AsSpan(^TagBytes..),
                plain,
                Bound(kind)
            );
        }
        catch (AuthenticationTagMismatchException altered)
        {
            throw new InvalidOperationException("加密的个人信息被改动过，无法读取。", altered);
        }

        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Full-width forms become half-width; numbers lose spaces and dashes and are upper case.</summary>
    internal static string Normal(string value, PersonalKind kind)
    {
        var text = value.Normalize(NormalizationForm.FormKC).Trim();

        return kind switch
        {
            PersonalKind.IdentityNumber or PersonalKind.Phone => string.Concat(
                    text.Where(c => !char.IsWhiteSpace(c) && c != '-')
                )
                .ToUpperInvariant(),
            PersonalKind.Email => text.ToLowerInvariant(),
            _ => text,
        };
    }

    private static byte[] Bound(PersonalKind kind) => Encoding.UTF8.GetBytes(kind.ToString());
}
