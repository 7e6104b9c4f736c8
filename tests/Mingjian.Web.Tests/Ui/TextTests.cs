using Mingjian.Web.Ui;

namespace Mingjian.Web.Tests.Ui;

public sealed class TextTests
{
    [Fact]
    public void Day_ShowsWeekday() =>
        Text.Day(new DateOnly(2026, 3, 23)).ShouldBe("2026-03-23（周一）");

    [Fact]
    public void Day_OfNothing_IsADash() => Text.Day((DateOnly?)null).ShouldBe("—");

    [Fact]
    public void Moment_IsBeijingTime() =>
        Text.Moment(new DateTime(2026, 3, 19, 23, 59, 0, DateTimeKind.Utc))
            .ShouldBe("2026-03-20 07:59");

    [Theory]
    [InlineData("0", "0.00\u2009元")]
    [InlineData("99999.99", "99,999.99\u2009元")]
    [InlineData("100000", "10.00\u2009万元")]
    [InlineData("-1234567.8", "-123.46\u2009万元")]
    public void Money_FromAHundredThousandOn_IsInTenThousands(string yuan, string shown) =>
        Text.Money(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(shown);

    [Fact]
    public void Groups_AreOfFour() => Text.Groups("3f0a9c1be4").ShouldBe("3f0a 9c1b e4");

    [Theory]
    [InlineData(0, "0\u2009B")]
    [InlineData(1536, "1.5\u2009KB")]
    [InlineData(1_254_400, "1.2\u2009MB")]
    public void Bytes_HaveAUnit(long bytes, string shown) => Text.Bytes(bytes).ShouldBe(shown);

    [Theory]
    [InlineData("7", "第七条")]
    [InlineData("10", "第十条")]
    [InlineData("19.2", "第十九条第二款")]
    [InlineData("20", "第二十条")]
    [InlineData("24", "第二十四条")]
    [InlineData("16(1)", "第十六条第（一）项")]
    [InlineData("5.3(1)4", "第五条第三款第（一）项第4目")]
    [InlineData("民法典 202", "民法典 202")]
    public void Clause_InWords(string clause, string words) =>
        Clauses.InWords(clause).ShouldBe(words);

    [Theory]
    [InlineData("5.3(1)4", "/regulation#article-5")]
    [InlineData("民法典 202", "/regulation")]
    public void Clause_LinksToItsArticle(string clause, string url) =>
        Clauses.Link(clause).ShouldBe(url);
}
