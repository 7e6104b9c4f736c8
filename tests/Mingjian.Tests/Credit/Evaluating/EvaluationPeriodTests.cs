using Mingjian.Credit.Evaluating;

namespace Mingjian.Tests.Credit.Evaluating;

/// <summary>评价期间: the last whole cycle that is over (14.2, 15).</summary>
[Proves("14.2", "15")]
public sealed class EvaluationPeriodTests
{
    [Theory]
    [InlineData("2026-03-20", 12, "2025-01-01", "2025-12-31")]
    [InlineData("2026-01-01", 12, "2025-01-01", "2025-12-31")]
    [InlineData("2025-12-31", 12, "2024-01-01", "2024-12-31")]
    [InlineData("2026-03-20", 6, "2025-07-01", "2025-12-31")]
    [InlineData("2026-07-01", 6, "2026-01-01", "2026-06-30")]
    [InlineData("2026-03-20", 24, "2024-01-01", "2025-12-31")]
    [InlineData("2024-03-01", 1, "2024-02-01", "2024-02-29")]
    public void Before_ADay_IsTheLastWholeCycle(string today, int months, string from, string to)
    {
        var period = EvaluationPeriod.Before(Day(today), months);

        period.ShouldBe(new(Day(from), Day(to)));
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
