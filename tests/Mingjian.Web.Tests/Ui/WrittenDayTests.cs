using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Tests.Ui;

public sealed class WrittenDayTests
{
    [Theory]
    [InlineData("2026-03-23")]
    [InlineData("2026-3-23")]
    [InlineData("2026/3/23")]
    [InlineData("2026.03.23")]
    [InlineData("20260323")]
    [InlineData("2026年3月23日")]
    [InlineData("２０２６－０３－２３")]
    [InlineData(" 2026 年 3 月 23 日 ")]
    public void Day_AsPeopleWriteIt_IsRead(string written)
    {
        var read = WrittenDay.TryRead(written, out var day);

        (read, day).ShouldBe((true, new DateOnly(2026, 3, 23)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("03/23/2026")]
    [InlineData("23.3.2026")]
    [InlineData("2026-02-30")]
    [InlineData("26-03-23")]
    [InlineData("2026-03-23T10:00")]
    public void Day_InAnotherOrderOrThatDoesNotExist_IsNotGuessed(string? written)
    {
        var read = WrittenDay.TryRead(written, out _);

        read.ShouldBeFalse();
    }
}
