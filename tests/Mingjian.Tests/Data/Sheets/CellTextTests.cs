using Mingjian.Data.Sheets;

namespace Mingjian.Tests.Data.Sheets;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("2026-03-23")]
    [InlineData("2026-3-23")]
    [InlineData("2026/3/23")]
    [InlineData("2026.3.23")]
    [InlineData("2026。3。23")]
    [InlineData("２０２６．３．２３")]
    [InlineData("2026年3月23日")]
    [InlineData("20260323")]
    [InlineData(" 2026-03-23 00:00:00 ")]
    [InlineData("2026-03-23 14:05")]
    public void TryDay_OfWhatPeopleWrite_IsTheDay(string text)
    {
        CellText.TryDay(text, out var day).ShouldBeTrue();

        day.ShouldBe(new DateOnly(2026, 3, 23));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-03")]
    [InlineData("长期")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void TryDay_OfNoDay_IsRefused(string text)
    {
        var taken = CellText.TryDay(text, out _);

        taken.ShouldBeFalse();
    }

    [Theory]
    [InlineData("一\r\n二", "一 二")]
    [InlineData("  甲　 乙\t", "甲 乙")]
    [InlineData("丙\u200B丁\uFEFF", "丙丁")]
    [InlineData("戊\u0007己", "戊己")]
    public void OneLine_LeavesOneSpaceAndNothingInvisible(string text, string expected)
    {
        var line = CellText.OneLine(text);

        line.ShouldBe(expected);
    }

    [Theory]
    [InlineData("√", true)]
    [InlineData("是", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    public void TryYesNo_OfASign_IsTaken(string text, bool expected)
    {
        CellText.TryYesNo(text, out var yes).ShouldBeTrue();

        yes.ShouldBe(expected);
    }

    [Fact]
    public void TryYesNo_OfAnythingElse_IsRefused() =>
        CellText.TryYesNo("也许", out _).ShouldBeFalse();
}
