using System.Globalization;

namespace Mingjian.Demo.Year;

/// <summary>How far it is from laboratories to the plants that they visit: counted by the kilometre.</summary>
public static class Distances
{
    private const int Farthest = 600;

    public static string Key(double kilometres) =>
        $"km {Math.Min(Farthest, (int)kilometres).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Kilometres below which a share of the visits lies.</summary>
    public static double Quantile(YearCount count, double share)
    {
        var all = Enumerable.Range(0, Farthest + 1).Select(km => count[Key(km)]).ToArray();
        var left = all.Sum() * share;

        for (var km = 0; km <= Farthest; km++)
        {
            if (left < all[km])
            {
                return km + left / all[km];
            }

            left -= all[km];
        }

        return 0;
    }
}
