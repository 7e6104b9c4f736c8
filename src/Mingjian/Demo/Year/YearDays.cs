namespace Mingjian.Demo.Year;

/// <summary>On which days people go out: few at weekends, many at a quarter's end, nobody at the feasts.</summary>
public sealed class YearDays
{
    private readonly DateOnly[] days;
    private readonly double[] upTo;

    public YearDays(DateOnly from, DateOnly to)
    {
        var feasts = FeastsOf(from.Year).Concat(FeastsOf(to.Year)).ToHashSet();
        days =
        [
            .. Enumerable
                .Range(0, Math.Max(1, to.DayNumber - from.DayNumber + 1))
                .Select(from.AddDays)
                .Where(day => !feasts.Contains(day)),
        ];
        upTo = new double[days.Length];
        var month = days.Select(MonthWeight).ToArray();
        var kinds = days.Select(Kind).ToArray();
        double[] share = [0.88, 0.09, 0.03];
        var sums = new double[3];

        for (var i = 0; i < days.Length; i++)
        {
            sums[kinds[i]] += month[i];
        }

        var sum = 0.0;

        for (var i = 0; i < days.Length; i++)
        {
            upTo[i] = sum += share[kinds[i]] * month[i] / sums[kinds[i]];
        }
    }

    public DateOnly Draw(Dice dice)
    {
        var at = Array.BinarySearch(upTo, dice.Next() * upTo[^1]);
        return days[Math.Min(at < 0 ? ~at : at, days.Length - 1)];
    }

    /// <summary>0 Monday to Friday, 1 Saturday, 2 Sunday.</summary>
    public static int Kind(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => 1,
            DayOfWeek.Sunday => 2,
            _ => 0,
        };

    private static double MonthWeight(DateOnly day) =>
        day.Month switch
        {
            3 or 6 or 9 or 12 => 1.35,
            1 or 2 => 0.7,
            _ => 1,
        };

    private static IEnumerable<DateOnly> FeastsOf(int year) =>
        [
            new(year, 1, 1),
            new(year, 1, 29),
            new(year, 1, 30),
            new(year, 4, 4),
            new(year, 5, 1),
            new(year, 5, 31),
            new(year, 10, 1),
            new(year, 10, 6),
        ];
}
