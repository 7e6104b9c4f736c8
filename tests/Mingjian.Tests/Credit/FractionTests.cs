using System.Numerics;
using System.Text.Json;
using CsCheck;
using Mingjian.Credit.Scoring;

namespace Mingjian.Tests.Credit;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Any = Gen.Select(
        Gen.Int[-1000, 1000],
        Gen.Int[1, 1000],
        (above, below) => new Fraction(above, below)
    );

    [Theory]
    [InlineData("97", "97", "97")]
    [InlineData("0.5", "1/2", "0.5")]
    [InlineData("3/2", "3/2", "1.5")]
    [InlineData("6/4", "3/2", "1.5")]
    [InlineData("-1/3", "-1/3", "-0.3334")]
    [InlineData("1/-3", "-1/3", "-0.3334")]
    [InlineData("89.99999", "8999999/100000", "89.9999")]
    [InlineData("0.00001", "1/100000", "0")]
    [InlineData("-0.00001", "-1/100000", "-0.0001")]
    [InlineData("100.50", "201/2", "100.5")]
    [InlineData("0", "0", "0")]
    public void Text_Parsed_IsExactAndShownCutDownward(string text, string exact, string shown)
    {
        var value = Fraction.Parse(text);

        value.ToString().ShouldBe(exact);
        value.ToDisplay().ShouldBe(shown);
        Fraction.Parse(exact).ShouldBe(value);
    }

    [Theory]
    [InlineData(""), InlineData(" 1"), InlineData("1."), InlineData(".5"), InlineData("1e3")]
    [
        InlineData("1/0"),
        InlineData("1/2/3"),
        InlineData("+1"),
        InlineData("一"),
        InlineData("1,000")
    ]
    [InlineData("-.5"), InlineData("1.-5"), InlineData("/"), InlineData("0x10"), InlineData("NaN")]
    public void Text_ThatIsNoNumber_IsRefused(string text)
    {
        Fraction.TryParse(text, out var value).ShouldBeFalse();

        value.ShouldBe(Fraction.Zero);
        Should.Throw<FormatException>(() => Fraction.Parse(text));
    }

    [Fact]
    public void Default_IsZero()
    {
        default(Fraction).ShouldBe(new Fraction(0, 7));
        default(Fraction).Denominator.ShouldBe(BigInteger.One);
    }

    [Fact]
    public void Thirds_Added_MakeWholesExactly()
    {
        var third = Fraction.Parse("1/3");

        Fraction.Sum(Enumerable.Repeat(third, 30)).ShouldBe((Fraction)10);
    }

    [Fact]
    public void Arithmetic_OfAnyThree_KeepsItsLaws() =>
        Gen.Select(Any, Any, Any)
            .Sample(
                (a, b, c) =>
                {
                    ((a + b) + c).ShouldBe(a + (b + c));
                    (a * (b + c)).ShouldBe(a * b + a * c);
                    (a - b + b).ShouldBe(a);
                    (b.IsZero || a / b * b == a).ShouldBeTrue();
                    (a <= b).ShouldBe(a - b <= Fraction.Zero);
                }
            );

    [Fact]
    public void Shown_Value_IsNeverAboveTheExactOneAndLessThanOneTenThousandthBelow() =>
        Any.Sample(value =>
        {
            var shown = Fraction.Parse(value.ToDisplay());

            (shown <= value).ShouldBeTrue();
            (value - shown < Fraction.Parse("0.0001")).ShouldBeTrue();
        });

    [Fact]
    public void Json_OfAFraction_IsItsTextAndReadsPlainNumbersByTheirDigits()
    {
        JsonSerializer.Serialize(Fraction.Parse("0.1")).ShouldBe("\"1/10\"");

        JsonSerializer.Deserialize<Fraction>("0.1").ShouldBe(Fraction.Parse("1/10"));
        JsonSerializer.Deserialize<Fraction>("\"1/10\"").ShouldBe(Fraction.Parse("1/10"));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Fraction>("\"x\""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Fraction>("true"));
    }
}
