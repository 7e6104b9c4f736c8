using System.Globalization;
using Mingjian.Activities.Codes;

namespace Mingjian.Demo.Year;

/// <summary>An item with its method and how its values spread: between outlets, within one, and how they are rounded.</summary>
/// <param name="Family">W water, G stack gas, A air, N noise, T soil, H solid waste, V vapour.</param>
/// <param name="Decimals">Of the written value; −3 for three significant digits.</param>
/// <param name="Undetected">Share of honest samples below the detection limit.</param>
/// <param name="Holding">Hours within which the analysis begins.</param>
/// <param name="Hours">From the beginning to the end of the analysis; 0 when it is read at the site.</param>
/// <param name="Limit">A usual limit of discharge.</param>
public sealed record Analyte(
    char Family,
    string Item,
    string Method,
    string Unit,
    double Median,
    double Between,
    double Within,
    int Decimals,
    double DetectionLimit,
    double Undetected,
    double Holding,
    double Hours,
    double Limit,
    string Replaced
)
{
    public bool IsReadOnSite => Hours == 0;

    /// <summary>As annexes file it.</summary>
    public string Category =>
        Family switch
        {
            'W' => "水和废水",
            'G' => "固定污染源废气",
            'A' => "环境空气",
            'N' => "噪声",
            'T' => "土壤和沉积物",
            'H' => "固体废物",
            _ => "油气回收",
        };

    public static char FamilyOf(Matrix matrix) =>
        matrix switch
        {
            Matrix.StackGas => 'G',
            Matrix.AmbientAir or Matrix.FugitiveGas => 'A',
            Matrix.BoundaryNoise or Matrix.AcousticEnvironment => 'N',
            Matrix.Soil => 'T',
            Matrix.SolidWaste => 'H',
            Matrix.OilVapour => 'V',
            _ => 'W',
        };

    /// <summary>An accredited row of which no more is known than its name and method.</summary>
    public static Analyte? Of(string category, string item, string method)
    {
        (char Family, string Unit, double Median)? kind = category switch
        {
            _ when category.Contains("地下水", StringComparison.Ordinal) => null,
            _ when item.Contains("采样", StringComparison.Ordinal) => null,
            _ when item.Contains("采集", StringComparison.Ordinal) => null,
            "噪声" => ('N', "dB(A)", 55),
            "油气回收" => ('V', "mg/m³", 900),
            "固体废物" => ('H', "mg/L", 0.3),
            "固定污染源废气" => ('G', "mg/m³", 6),
            _ when category.StartsWith("环境空气", StringComparison.Ordinal) => ('A', "mg/m³", 0.1),
            _ when category.StartsWith("土壤", StringComparison.Ordinal) => ('T', "mg/kg", 20),
            _ when category.Contains('水', StringComparison.Ordinal) => ('W', "mg/L", 0.6),
            _ => null,
        };
        return kind is var (family, unit, median)
            ? new(
                family,
                item,
                method,
                unit,
                median,
                family == 'N' ? 1.07 : 2,
                family == 'N' ? 1.02 : 1.4,
                family == 'N' ? 1 : -3,
                family == 'N' ? 0 : median / 40,
                family == 'N' ? 0 : 0.15,
                72,
                family == 'N' ? 0 : 4,
                0,
                ""
            )
            : null;
    }

    public string Write(double value)
    {
        if (Decimals >= 0)
        {
            return value.ToString(
                "F" + Decimals.ToString(CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            );
        }

        var digits = value <= 0 ? 0 : -Decimals - 1 - (int)Math.Floor(Math.Log10(value));
        return value.ToString(
            "F" + Math.Clamp(digits, 0, 6).ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
    }

    public string WriteLimit() => DetectionLimit.ToString("0.######", CultureInfo.InvariantCulture);
}
