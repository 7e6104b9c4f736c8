using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>评价期间: the days on which a fact must fall to count. By default the last one that is over (14.2); the bureau may set another (15).</summary>
[Article("14.2", "15")]
public sealed record EvaluationPeriod(DateOnly From, DateOnly To)
{
    private const int MonthsOfYear = 12;

    /// <summary>The year that the result is named after.</summary>
    public int Year => To.Year;

    /// <summary>The last whole cycle before a day: with twelve months the calendar year before.</summary>
    /// <param name="months">评价周期; shorter ones and longer ones begin with January too.</param>
    public static EvaluationPeriod Before(DateOnly today, int months)
    {
        var month = today.Year * MonthsOfYear + today.Month - 1;
        var first = (month / months - 1) * months;
        var from = new DateOnly(first / MonthsOfYear, first % MonthsOfYear + 1, 1);
        return new(from, from.AddMonths(months).AddDays(-1));
    }
}
