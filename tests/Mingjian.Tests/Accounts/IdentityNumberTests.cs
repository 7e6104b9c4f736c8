using System.Globalization;
using CsCheck;
using Mingjian.Accounts;

namespace Mingjian.Tests.Accounts;

[Proves("5.3(1)5")]
public sealed class IdentityNumberTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    /// <summary>Any number with its right check character, made up.</summary>
    private static readonly Gen<string> Numbers = Gen.Select(
        Gen.Int[110000, 659999],
        Gen.Int[0, 40_000],
        Gen.Int[0, 999],
        (region, days, sequence) =>
        {
            var born = new DateOnly(1900, 1, 1).AddDays(days);
            var first = string.Create(
                CultureInfo.InvariantCulture,
                $"{region}{born:yyyyMMdd}{sequence:000}"
            );
            return first + IdentityNumber.CheckOf(first);
        }
    );

    [Theory]
    [InlineData("11010519491231002X")] // the example of GB 11643-1999
    [InlineData("440524188001010014", false)] // born before 1900
    public void Number_OfTheStandard_IsRead(string text, bool accepted = true) =>
        IdentityNumber.TryParse(text, Today, out _, out _).ShouldBe(accepted);

    [Fact]
    public void Number_WithItsCheckCharacter_IsAcceptedAndPrintedMasked() =>
        Numbers.Sample(number =>
        {
            IdentityNumber
                .TryParse($" {number.ToLowerInvariant()} ", Today, out var read, out var error)
                .ShouldBeTrue(error);
            read.Value.ShouldBe(number);
            read.ToString().ShouldBe($"{number[..6]}********{number[14..]}");
            read.BornOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture).ShouldBe(number[6..14]);
        });

    [Fact]
    public void Number_WithOneOtherDigit_IsRefused() =>
        Gen.Select(Numbers, Gen.Int[0, 16], Gen.Char["0123456789"])
            .Where((number, at, other) => number[at] != other)
            .Sample(
                (number, at, other) =>
                    IdentityNumber
                        .TryParse(number[..at] + other + number[(at + 1)..], Today, out _, out _)
                        .ShouldBeFalse()
            );

    [Theory]
    [InlineData("", "请填写")]
    [InlineData("110105491231002", "15 位身份证号码已停用")]
    [InlineData("1101051949123100", "现为 16 位")]
    [InlineData("11O10519491231002X", "第 3 位应为数字")]
    [InlineData("11010519491231002A", "末位应为数字或 X")]
    [InlineData("11010519491331002X", "不是有效的出生日期")]
    [InlineData("110105202612310028", "晚于今天")]
    [InlineData("110105194912310021", "校验码与前 17 位不符")]
    public void Number_ThatIsWrong_SaysWhatAndWhereWithoutRepeatingIt(string text, string words)
    {
        IdentityNumber.TryParse(text, Today, out _, out var error).ShouldBeFalse();

        error.ShouldNotBeNull().ShouldContain(words);
        error.ShouldSatisfyAllConditions(e => e.Contains("19491231").ShouldBeFalse());
    }
}
