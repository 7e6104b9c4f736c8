namespace Mingjian.Demo.Year.Making;

/// <summary>In which order a crew sees its stations, and when it can be at the next.</summary>
internal static class ServiceRound
{
    /// <summary>Minutes of the day of a crew's first visit.</summary>
    public const int Begin = 520;

    /// <summary>Minutes: a weekly visit and the quarter's with it.</summary>
    private const int LongestVisit = 115;

    /// <summary>From each to the nearest that is left, so that a crew's stations lie together.</summary>
    public static List<Subject> Of(List<Subject> left)
    {
        var round = new List<Subject>();

        while (left.Count > 0)
        {
            var next =
                round.Count == 0
                    ? left[0]
                    : left.MinBy(s => City.Distance(s.Spot, round[^1].Spot))!;
            left.Remove(next);
            round.Add(next);
        }

        return round;
    }

    /// <summary>Minutes of the day: after the longest visit and a slow road.</summary>
    public static int Next(int before, Spot from, Spot to)
    {
        var straight = City.Distance(from, to);
        var road = straight * 1.65 / (straight < 25 ? 28 : 50) * 60;
        return Math.Max(before + 170, before + LongestVisit + (int)road);
    }
}
