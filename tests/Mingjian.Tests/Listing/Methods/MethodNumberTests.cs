using CsCheck;
using Mingjian.Listing.Methods;

namespace Mingjian.Tests.Listing.Methods;

public sealed class MethodNumberTests
{
    [Theory, Proves("5.3(1)3")]
    [InlineData("HJ535—2009", "HJ 535-2009")]
    [InlineData("ＨＪ 535-2009", "HJ 535-2009")]
    [InlineData("hj 535－2009", "HJ 535-2009")]
    [InlineData("HJ 535 – 2009", "HJ 535-2009")]
    [InlineData("HJ535一2009", "HJ 535-2009")]
    [InlineData("GB/T11901-89", "GB/T 11901-1989")]
    [InlineData("GB／T 7480-87", "GB/T 7480-1987")]
    [InlineData("HJ/T 63.1—2001", "HJ/T 63.1-2001")]
    [InlineData("HJ 347.1-2018", "HJ 347.1-2018")]
    [InlineData("《水质 氨氮的测定 纳氏试剂分光光度法》（HJ 535-2009）", "HJ 535-2009")]
    [InlineData("GB/T 16157-1996及修改单", "GB/T 16157-1996")]
    [InlineData("DB50/T 392-2011", "DB50/T 392-2011")]
    [InlineData("T/CSES 12-2020", "T/CSES 12-2020")]
    [InlineData("GB 3838:2002", "GB 3838-2002")]
    [InlineData("HJ 535", "HJ 535")]
    [InlineData(
        "《水和废水监测分析方法》\n（第四版增补版）",
        "《水和废水监测分析方法》 （第四版增补版）"
    )]
    public void Normalise_OfWhatPeopleWrite_IsTheLibrarysForm(string written, string expected)
    {
        var number = MethodNumber.Normalise(written);

        number.ShouldBe(expected);
    }

    [Fact]
    public void Normalise_OfEveryNumberInTheLibrary_IsTheNumberItself()
    {
        var numbers = MethodLibrary.Shipped().Select(m => m.Number).ToList();

        numbers.Select(MethodNumber.Normalise).ShouldBe(numbers);
    }

    [Fact]
    public void Normalise_OfANumberSpacedAndWidenedAtRandom_FindsItAgain()
    {
        var numbers = MethodLibrary.Shipped().Select(m => m.Number).ToArray();
        var written = Gen.Select(
            Gen.OneOf(numbers),
            Gen.Bool,
            Gen.OneOf("-", "—", "－", "–", " - ", "——"),
            Gen.OneOf("", " ", "  ", "　")
        );

        written.Sample(
            (number, wide, dash, space) =>
            {
                var text = number
                    .Replace(" ", space, StringComparison.Ordinal)
                    .Replace("-", dash, StringComparison.Ordinal);
                return MethodNumber.Normalise(wide ? Widened(text) : text) == number;
            }
        );
    }

    [Theory]
    [InlineData("HJ 535-2009", 1)]
    [InlineData("HJ 535-2009、HJ 536-2009", 2)]
    [InlineData("HJ 535-2009 HJ535-2009", 1)]
    [InlineData("国家环保总局推荐方法", 0)]
    public void CountIn_CountsDifferentStandards(string text, int expected)
    {
        var count = MethodNumber.CountIn(text);

        count.ShouldBe(expected);
    }

    private static string Widened(string text) =>
        string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
}
