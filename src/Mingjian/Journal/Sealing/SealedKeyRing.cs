using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Mingjian.Journal.Sealing;

/// <summary>Seals the keys of cookies and one-time codes before they are stored: who copies the database alone can forge no session.</summary>
public sealed class SealedKeyRing(PersonalKeys keys) : IXmlEncryptor
{
    internal const int NonceBytes = 12;
    internal const int TagBytes = 16;

    internal static readonly byte[] Bound = Encoding.UTF8.GetBytes("key ring");

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(
            plaintextElement.ToString(SaveOptions.DisableFormatting)
        );
        var box = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(keys.Of(keys.CurrentId), TagBytes);
        aes.Encrypt(
            box.AsSpan(0, NonceBytes),
            plain,
            box.AsSpan(NonceBytes, plain.Length),
            box.AsSpan(^TagBytes..),
            Bound
        );
        CryptographicOperations.ZeroMemory(plain);
        return new(
            new XElement(
                "sealed",
                new XAttribute("key", keys.CurrentId),
                Convert.ToBase64String(box)
            ),
            typeof(OpenedKeyRing)
        );
    }
}

/// <summary>Opens what <see cref="SealedKeyRing"/> sealed; made by the framework from the name stored with the key.</summary>
public sealed class OpenedKeyRing(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var keys = services.GetRequiredService<PersonalKeys>();
        var box = Convert.FromBase64String(encryptedElement.Value);
        var plain = new byte[box.Length - SealedKeyRing.NonceBytes - SealedKeyRing.TagBytes];
        using var aes = new AesGcm(
            keys.Of((string)encryptedElement.Attribute("key")!),
            SealedKeyRing.TagBytes
        );
        aes.Decrypt(
            box.AsSpan(0, SealedKeyRing.NonceBytes),
            box.AsSpan(SealedKeyRing.NonceBytes, plain.Length),
            box.AsSpan(^SealedKeyRing.TagBytes..),
            plain,
            SealedKeyRing.Bound
        );
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
