using CsCheck;
using Mingjian.Accounts;
using Mingjian.Regulation;

namespace Mingjian.Tests.Accounts;

[Proves("5.3(1)2")]
public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Any code with its right check character.</summary>
    private static readonly Gen<string> Codes = Gen.Select(
        Gen.Char["159N"],
        Gen.Char["1239"],
        Gen.Char["0123456789"].Array[6],
        Gen.Char[Alphabet].Array[9],
        (authority, kind, region, body) =>
        {
            var first = $"{authority}{kind}{new string(region)}{new string(body)}";
            return first + CreditCode.CheckOf(first);
        }
    );

    [Theory]
    [InlineData("91350100M000100Y43")] // the example of GB 32100-2015
    [InlineData("91110108551385082Q")]
    [InlineData("12100000400000624D")]
    public void Code_OfARealBody_IsAccepted(string text)
    {
        CreditCode.TryParse(text, out var code, out var error).ShouldBeTrue(error);
        code.Value.ShouldBe(text);
    }

    [Fact]
    public void Code_WithItsCheckCharacter_IsAcceptedHoweverItIsTyped() =>
        Codes.Sample(code =>
        {
            var typed = $" {code[..4].ToLowerInvariant()}-{code[4..8]} {Wide(code[8..])}\t";

            CreditCode.TryParse(typed, out var read, out _).ShouldBeTrue();
            read.Value.ShouldBe(code);
        });

    [Fact]
    public void Code_WithOneOtherCharacter_IsRefused() =>
        Gen.Select(Codes, Gen.Int[0, 17], Gen.Char[Alphabet])
            .Where((code, at, other) => code[at] != other)
            .Sample(
                (code, at, other) =>
                    CreditCode
                        .TryParse(code[..at] + other + code[(at + 1)..], out _, out _)
                        .ShouldBeFalse()
            );

    [Fact]
    public void Code_WithTwoNeighboursSwapped_IsRefused() =>
        Gen.Select(Codes, Gen.Int[0, 16])
            .Where((code, at) => code[at] != code[at + 1])
            .Sample(
                (code, at) =>
                    CreditCode
                        .TryParse(
                            $"{code[..at]}{code[at + 1]}{code[at]}{code[(at + 2)..]}",
                            out _,
                            out _
                        )
                        .ShouldBeFalse()
            );

    [Theory]
    [InlineData("", "请填写统一社会信用代码。")]
    [InlineData("9135010", "应为 18 位，现为 7 位")]
    [InlineData("91350100M000100O43", "第 16 位“O”不是规定的字符")]
    [InlineData("9135A100M000100Y43", "第 5 位现为“A”")]
    [InlineData("91350100M000100Y44", "末位校验码与前 17 位不符")]
    public void Code_ThatIsWrong_SaysWhatAndWhere(string text, string words)
    {
        CreditCode.TryParse(text, out _, out var error).ShouldBeFalse();

        error.ShouldNotBeNull().ShouldContain(words);
        Should.Throw<RuleBroken>(() => CreditCode.Parse(text)).Rule.Clause.ShouldBe("5.3(1)2");
    }

    private static string Wide(string text) =>
        string.Concat(text.Select(c => (char)(c - '!' + '！')));
}
