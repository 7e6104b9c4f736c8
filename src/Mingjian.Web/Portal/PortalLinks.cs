using System.Globalization;

namespace Mingjian.Web.Portal;

/// <summary>Addresses of the public's site.</summary>
public static class PortalLinks
{
    public const string Home = "/";
    public const string Directory = "/directory";
    public const string DirectoryCsv = "/directory.csv";
    public const string OpenData = "/open-data";
    public const string About = "/about";
    public const string Help = "/help";
    public const string ApiReference = "/docs/api";

    public static string Institution(string number) => $"/directory/{Uri.EscapeDataString(number)}";

    public static string InstitutionAt(string number, DateOnly asOf, DateOnly? knownAt = null) =>
        $"{Institution(number)}?asOf={Day(asOf)}{(knownAt is { } day ? $"&knownAt={Day(day)}" : "")}";

    public static string ScopeCsv(string number) => $"{Institution(number)}/scope.csv";

    public static string InOffice(string office) =>
        $"{Directory}?district={Uri.EscapeDataString(office)}";

    public static string Search(string words) => $"{Directory}?q={Uri.EscapeDataString(words)}";

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
