using System.Security.Cryptography;
using CsCheck;
using Mingjian.Journal.Sealing;

namespace Mingjian.Tests.Journal.Sealing;

public sealed class PersonalDataTests
{
    private const string Number = "500101199001011234";

    private static readonly byte[] FirstKey = RandomNumberGenerator.GetBytes(32);

    private readonly PersonalData personal = new(new PersonalKeys([FirstKey]));

    [Fact]
    public void Seal_AnyValue_OpensToItsNormalForm() =>
        Gen.String.Sample(value =>
            personal.Open(personal.Seal(value, PersonalKind.Name), PersonalKind.Name)
            == PersonalData.Normal(value, PersonalKind.Name)
        );

    [Fact]
    public void Seal_SameValueTwice_GivesDifferentCipherTextsAndOneIndex()
    {
        var first = personal.Seal(Number, PersonalKind.IdentityNumber);
        var second = personal.Seal(Number, PersonalKind.IdentityNumber);

        first.Cipher.ShouldNotBe(second.Cipher);
        first.Cipher.ShouldNotContain(Number);
        personal
            .IndexOf(Number, PersonalKind.IdentityNumber)
            .ShouldBe(personal.IndexOf(" 500101 19900101 1234", PersonalKind.IdentityNumber));
    }

    [Theory]
    [InlineData(
        "50010119900101123x",
        "５００１０１１９９００１０１１２３Ｘ",
        PersonalKind.IdentityNumber
    )]
    [InlineData("138 1234-5678", "13812345678", PersonalKind.Phone)]
    public void Index_OneNumberWrittenTwoWays_IsEqual(
        string one,
        string other,
        PersonalKind kind
    ) => personal.IndexOf(one, kind).ShouldBe(personal.IndexOf(other, kind));

    [Fact]
    public void Index_OneValueOfTwoKindsOrUnderTwoKeys_Differs()
    {
        var elsewhere = new PersonalData(new PersonalKeys([RandomNumberGenerator.GetBytes(32)]));

        var index = personal.IndexOf("13812345678", PersonalKind.Phone);

        index.ShouldNotBe(personal.IndexOf("13812345678", PersonalKind.IdentityNumber));
        index.ShouldNotBe(elsewhere.IndexOf("13812345678", PersonalKind.Phone));
    }

    [Fact]
    public void Open_AlteredOrOfAnotherKind_IsRefused()
    {
        var value = personal.Seal(Number, PersonalKind.IdentityNumber);
        var middle = value.Cipher.Length - 5;
        var flipped = value.Cipher[middle] == 'A' ? 'B' : 'A';
        var altered = new Sealed(value.Cipher[..middle] + flipped + value.Cipher[(middle + 1)..]);

        Should
            .Throw<InvalidOperationException>(() =>
                personal.Open(altered, PersonalKind.IdentityNumber)
            )
            .Message.ShouldContain("改动");
        Should.Throw<InvalidOperationException>(() => personal.Open(value, PersonalKind.Phone));
    }

    [Fact]
    public void Keys_WhenOneIsAdded_OldValuesOpenAndIndexesStay()
    {
        var old = personal.Seal(Number, PersonalKind.IdentityNumber);
        var rotated = new PersonalData(
            new PersonalKeys([FirstKey, RandomNumberGenerator.GetBytes(32)])
        );

        rotated.Open(old, PersonalKind.IdentityNumber).ShouldBe(Number);
        rotated
            .IndexOf(Number, PersonalKind.IdentityNumber)
            .ShouldBe(personal.IndexOf(Number, PersonalKind.IdentityNumber));
        Should
            .Throw<InvalidOperationException>(() =>
                personal.Open(
                    rotated.Seal(Number, PersonalKind.IdentityNumber),
                    PersonalKind.IdentityNumber
                )
            )
            .Message.ShouldContain("密钥");
    }

    [Fact]
    public void Keys_AtTheFirstStart_AreMadeForTheOwnerAloneAndKept()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mj_keys_{Guid.CreateVersion7():N}");

        var first = PersonalKeys.Load(folder, given: null);
        var second = PersonalKeys.Load(folder, given: null);

        second.CurrentId.ShouldBe(first.CurrentId);
        Mode(Path.Combine(folder, "personal.key"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder).ShouldHaveSingleItem();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Keys_GivenByTheEnvironment_WinOverTheFolder()
    {
        var given = Convert.ToBase64String(FirstKey);

        PersonalKeys
            .Load("/nowhere", given)
            .CurrentId.ShouldBe(new PersonalKeys([FirstKey]).CurrentId);
        Should.Throw<InvalidOperationException>(() =>
            PersonalKeys.Load("/nowhere", Convert.ToBase64String(FirstKey[..16]))
        );
    }

    [Theory]
    [InlineData("500101199001011234", PersonalKind.IdentityNumber, "500101********1234")]
    [InlineData("13812345678", PersonalKind.Phone, "138****5678")]
    [InlineData("张三", PersonalKind.Name, "张*")]
    [InlineData("欧阳修", PersonalKind.Name, "欧**")]
    [InlineData("zhang@example.cn", PersonalKind.Email, "z****@example.cn")]
    [InlineData("12345", PersonalKind.Phone, "1****")]
    [InlineData("1", PersonalKind.Phone, "*")]
    [InlineData("", PersonalKind.Phone, "")]
    public void Masked_EachKind_ShowsOnlyItsEnds(string value, PersonalKind kind, string masked) =>
        personal.Masked(personal.Seal(value, kind), kind).ShouldBe(masked);

    [Fact]
    public void Sealed_InTextAndJson_NeverShowsTheValue()
    {
        var value = personal.Seal(Number, PersonalKind.IdentityNumber);

        $"{value}".ShouldBe("（已加密）");
        Mingjian
            .Journal.CanonicalJson.Of(new { Number = value })
            .ShouldBe($$"""{"number":"{{value.Cipher}}"}""");
    }

    private static UnixFileMode Mode(string path) =>
        OperatingSystem.IsWindows()
            ? UnixFileMode.UserRead | UnixFileMode.UserWrite
            : File.GetUnixFileMode(path);
}
