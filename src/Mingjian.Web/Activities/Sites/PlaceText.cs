using System.Globalization;
using Mingjian.Activities.Codes;
using Mingjian.Regulation;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Activities.Sites;

/// <summary>Coordinates for people: as they are kept, and as they were handed in where those were of the shifted system.</summary>
public static class PlaceText
{
    /// <summary>106.504962, 29.533155（由 GCJ-02 106.508761, 29.530306 换算）</summary>
    [Article("5.3(2)2")]
    public static string Of(CoordinateSystem givenIn, double longitude, double latitude)
    {
        var kept = Pair(longitude, latitude);

        if (givenIn != CoordinateSystem.Gcj02)
        {
            return kept;
        }

        var (east, north) = Coordinates.ToGcj02(longitude, latitude);
        return $"{kept}（由 {Text.Of(givenIn)} {Pair(east, north)} 换算）";
    }

    private static string Pair(double longitude, double latitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{longitude:0.000000}, {latitude:0.000000}");
}
