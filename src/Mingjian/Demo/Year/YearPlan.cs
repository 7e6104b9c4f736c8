using Mingjian.Regulation;

namespace Mingjian.Demo.Year;

/// <summary>What is asked of a synthetic year.</summary>
/// <param name="Institutions">How many listed institutions; the classes keep their shares.</param>
/// <param name="Scale">Share of the year's work: 0.01 makes one report in a hundred.</param>
/// <param name="Until">Nothing is handed in after this moment (UTC).</param>
public sealed record YearPlan(int Institutions, int Year, int Seed, double Scale, DateTime Until)
{
    /// <summary>How much of the work of 300 institutions in a whole year.</summary>
    public double Size => Scale * Institutions / YearTargets.Institutions;

    /// <summary>
    /// Where a scenario changes the honest records of an institution before they are checked, handed in and written. Nothing does yet.
    /// </summary>
    public Action<InstitutionYear>? Twist { get; init; }
}

/// <summary>The sizes of a whole year of 300 institutions: what is made must come within 5 per cent of them.</summary>
public static class YearTargets
{
    public const int Institutions = 300;
    public const int Reports = 120_000;
    public const int Results = 3_090_000;
    public const int Visits = 166_000;
    public const int Samples = 620_000;
    public const int QualityControls = 420_000;
    public const int Media = 900_000;
    public const int People = 12_700;
    public const int Devices = 50_000;
    public const int Vehicles = 1_270;
    public const int Subjects = 14_000;
    public const int ServiceSites = 2_600;
    public const int ServiceVisits = 180_000;
    public const int ServiceChecks = 900_000;

    public const double Undetected = 0.18;
    public const double Exceeding = 0.022;
    public const double Tolerance = 0.05;
}

/// <summary>One institution of the synthetic city before it exists.</summary>
public sealed record InstitutionPlan(int Index, char Size, int Reports, int People, int Devices)
{
    public bool Monitors { get; init; } = true;

    /// <summary>It operates and maintains stations as well, or only that.</summary>
    public bool Serves { get; init; }

    /// <summary>运维 stations in its care.</summary>
    public int Sites { get; init; }

    public required Spot Spot { get; init; }

    /// <summary>What kind of work each of its reports is.</summary>
    public LineOfWork[] Lines { get; init; } = [];

    /// <summary>被测单位 it works for; the first are the bureaus', the others its own clients.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];
}

/// <summary>A point in a district, WGS-84 degrees.</summary>
public sealed record Spot(Office Office, double Longitude, double Latitude);

/// <summary>An invented 被测单位.</summary>
public sealed record Subject(int Number, string Code, string Name, Spot Spot)
{
    /// <summary>The industrial park that it shares with its neighbour, 300 m away.</summary>
    public int? Park { get; init; }
}
