using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mingjian.Journal.Sealing;

/// <summary>A personal value encrypted at rest. In a record, a fact or a log it is only ever the cipher text.</summary>
/// <param name="Cipher"><c>s1.key id.base64url(nonce, cipher text, tag)</c></param>
[JsonConverter(typeof(SealedJson))]
public sealed record Sealed(string Cipher)
{
    public static implicit operator string(Sealed value) => value.Cipher;

    public override string ToString() => "（已加密）";
}

/// <summary>Equality of sealed values without opening them: a keyed HMAC-SHA-256 of the value in its normal form.</summary>
[JsonConverter(typeof(SealedIndexJson))]
public sealed record SealedIndex(string Hash)
{
    public const int Length = 43;

    public static implicit operator string(SealedIndex value) => value.Hash;

    public override string ToString() => Hash;
}

/// <summary>What a personal value is; sealed with it, so that one cannot be passed off as the other.</summary>
public enum PersonalKind
{
    [System.ComponentModel.DataAnnotations.Display(Name = "身份证件号码")]
    IdentityNumber,

    [System.ComponentModel.DataAnnotations.Display(Name = "联系电话")]
    Phone,

    [System.ComponentModel.DataAnnotations.Display(Name = "姓名")]
    Name,

    [System.ComponentModel.DataAnnotations.Display(Name = "电子邮箱")]
    Email,

    [System.ComponentModel.DataAnnotations.Display(Name = "住址")]
    Address,
}

public sealed class SealedConverter()
    : ValueConverter<Sealed, string>(value => value.Cipher, stored => new Sealed(stored));

public sealed class SealedIndexConverter()
    : ValueConverter<SealedIndex, string>(value => value.Hash, stored => new SealedIndex(stored));

internal sealed class SealedJson : JsonConverter<Sealed>
{
    public override Sealed Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => new(reader.GetString()!);

    public override void Write(
        Utf8JsonWriter writer,
        Sealed value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.Cipher);
}

internal sealed class SealedIndexJson : JsonConverter<SealedIndex>
{
    public override SealedIndex Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => new(reader.GetString()!);

    public override void Write(
        Utf8JsonWriter writer,
        SealedIndex value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.Hash);
}
