namespace Mingjian.Activities.Codes;

/// <summary>
/// Coordinates of one system only: WGS-84, of which CGCS2000 is the same to centimetres. GCJ-02, the shifted system of Chinese maps,
/// lies 300 to 600 metres off and is turned back by iteration.
/// </summary>
public static class Coordinates
{
    private const double Axis = 6_378_245.0;
    private const double Flattening = 0.006_693_421_622_965_943_23;
    private const double EarthRadius = 6_371_008.8;

    /// <returns>Degrees, six decimals (about 0.1 m).</returns>
    public static (double Longitude, double Latitude) ToWgs84(
        CoordinateSystem givenIn,
        double longitude,
        double latitude
    )
    {
        if (givenIn != CoordinateSystem.Gcj02)
        {
            return (longitude, latitude);
        }

        var (lon, lat) = (longitude, latitude);

        for (var i = 0; i < 6; i++)
        {
            var (shiftedLon, shiftedLat) = ToGcj02(lon, lat);
            lon += longitude - shiftedLon;
            lat += latitude - shiftedLat;
        }

        return (Math.Round(lon, 6), Math.Round(lat, 6));
    }

    /// <summary>The same for a place that may be left out; without a system it is taken as WGS-84.</summary>
    public static (double? Longitude, double? Latitude) ToWgs84(
        CoordinateSystem? givenIn,
        double? longitude,
        double? latitude
    ) =>
        (givenIn, longitude, latitude) is ({ } system, { } east, { } north)
            ? ToWgs84(system, east, north)
            : (longitude, latitude);

    /// <summary>How a place is written in a system; six decimals.</summary>
    public static (double Longitude, double Latitude) FromWgs84(
        CoordinateSystem givenIn,
        double longitude,
        double latitude
    )
    {
        var (lon, lat) =
            givenIn == CoordinateSystem.Gcj02
                ? ToGcj02(longitude, latitude)
                : (longitude, latitude);
        return (Math.Round(lon, 6), Math.Round(lat, 6));
    }

    public static (double Longitude, double Latitude) ToGcj02(double longitude, double latitude)
    {
        var (x, y) = (longitude - 105, latitude - 35);
        var north =
            -100
            + 2 * x
            + 3 * y
            + 0.2 * y * y
            + 0.1 * x * y
            + 0.2 * Math.Sqrt(Math.Abs(x))
            + Waves(x, 20, 6, 20, 2)
            + Waves(y, 20, 1, 40, 1.0 / 3)
            + (160 * Math.Sin(y / 12 * Math.PI) + 320 * Math.Sin(y * Math.PI / 30)) * 2 / 3;
        var east =
            300
            + x
            + 2 * y
            + 0.1 * x * x
            + 0.1 * x * y
            + 0.1 * Math.Sqrt(Math.Abs(x))
            + Waves(x, 20, 6, 20, 2)
            + Waves(x, 20, 1, 40, 1.0 / 3)
            + (150 * Math.Sin(x / 12 * Math.PI) + 300 * Math.Sin(x / 30 * Math.PI)) * 2 / 3;
        var radians = latitude / 180 * Math.PI;
        var magic = 1 - Flattening * Math.Sin(radians) * Math.Sin(radians);
        var root = Math.Sqrt(magic);
        return (
            longitude + east * 180 / (Axis / root * Math.Cos(radians) * Math.PI),
            latitude + north * 180 / (Axis * (1 - Flattening) / (magic * root) * Math.PI)
        );
    }

    /// <summary>Great-circle distance, metres.</summary>
    public static double Metres(
        double longitude,
        double latitude,
        double otherLongitude,
        double otherLatitude
    )
    {
        var (a, b) = (latitude * Math.PI / 180, otherLatitude * Math.PI / 180);
        var half = Math.Sin((b - a) / 2);
        var across = Math.Sin((otherLongitude - longitude) * Math.PI / 360);
        return 2
            * EarthRadius
            * Math.Asin(
                Math.Min(1, Math.Sqrt(half * half + Math.Cos(a) * Math.Cos(b) * across * across))
            );
    }

    private static double Waves(
        double value,
        double first,
        double firstWave,
        double second,
        double secondWave
    ) =>
        (
            first * Math.Sin(firstWave * value * Math.PI)
            + second * Math.Sin(secondWave * value * Math.PI)
        )
        * 2
        / 3;
}
