using System.Globalization;
using Mingjian.Credit;
using Mingjian.Listing.Search;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Find;

/// <summary>A buyer's question: what is to be measured, on which day, near where, with which grade.</summary>
/// <param name="Worst">The highest risk that will do; <c>null</c> for any, those without a grade included.</param>
/// <param name="From">From where distances are measured; <c>null</c> when nothing is said.</param>
public sealed record FinderAsk(
    IReadOnlyList<Demand> Demands,
    bool Operation,
    DateOnly Day,
    string? Office,
    Grade? Worst,
    GeoPoint? From,
    string FromInWords,
    IReadOnlyList<string> Faults
)
{
    /// <summary>Nothing was asked yet.</summary>
    public bool IsEmpty => Demands.Count == 0 && !Operation;

    public static FinderAsk Of(IQueryCollection query, Offices offices, DateOnly today)
    {
        List<string> faults = [];
        var district = query["district"].ToString();
        var office =
            district.Length == 0
                ? null
                : offices.Find(district) ?? offices.All.FirstOrDefault(o => o.Name == district);

        if (district.Length > 0 && office is null)
        {
            faults.Add($"区县“{district}”不认识，没有按区县筛选。");
        }

        var (from, words) = Place(query, offices, faults);
        return new(
            Demand.Read(query["items"]),
            query["service"] == "operation",
            DayOf(query["asOf"], today, faults),
            office?.Code,
            GradeOf(query["grade"]),
            from,
            words,
            faults
        );
    }

    private static DateOnly DayOf(string? text, DateOnly today, List<string> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return today;
        }

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        faults.Add($"日期“{text}”请写成 2026-03-20 这样的形式，现按今天查找。");
        return today;
    }

    private static Grade? GradeOf(string? text) =>
        text?.Length == 1 && Enum.TryParse<Grade>(text, out var grade) ? grade : null;

    private static (GeoPoint? From, string Words) Place(
        IQueryCollection query,
        Offices offices,
        List<string> faults
    )
    {
        var point = query["at"].ToString().Trim();

        if (point.Length > 0)
        {
            if (GeoPoint.Parse(point) is { } given)
            {
                return (given, $"经度 {given.Longitude:0.####}、纬度 {given.Latitude:0.####}");
            }

            faults.Add($"位置“{point}”请写成“经度,纬度”，如 106.55,29.56，现不计算距离。");
        }

        var near = query["near"].ToString();
        var office = near.Length == 0 ? null : offices.Find(near);
        return office is { Longitude: { } longitude, Latitude: { } latitude }
            ? (new(longitude, latitude), office.Name)
            : (null, "");
    }
}

/// <summary>A place, degrees.</summary>
public sealed record GeoPoint(double Longitude, double Latitude)
{
    private const double EarthKilometres = 6371;

    /// <summary>106.55,29.56; a full-width comma or a space will do.</summary>
    public static GeoPoint? Parse(string text)
    {
        var parts = text.Split(
            [',', '，', ' '],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return
            parts is [var east, var north]
            && TryDegrees(east, 180, out var longitude)
            && TryDegrees(north, 90, out var latitude)
            ? new(longitude, latitude)
            : null;
    }

    /// <summary>As the crow flies, kilometres.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (a, b) = (Radians(Latitude), Radians(other.Latitude));
        var north = Math.Sin((b - a) / 2);
        var east = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        return 2
            * EarthKilometres
            * Math.Asin(
                Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(a) * Math.Cos(b) * east * east)))
            );
    }

    private static bool TryDegrees(string text, double most, out double degrees) =>
        double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out degrees
        )
        && Math.Abs(degrees) <= most;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
