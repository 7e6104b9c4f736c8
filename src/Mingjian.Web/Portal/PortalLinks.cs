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
    public const string Verify = "/verify";
    public const string Help = "/help";
    public const string ApiReference = "/docs/api";

    public static string Institution(string number) => $"/directory/{Uri.EscapeDataString(number)}";

    public static string InstitutionAt(string number, DateOnly asOf, DateOnly? knownAt = null) =>
        $"{Institution(number)}?asOf={Day(asOf)}{(knownAt is { } day ? $"&knownAt={Day(day)}" : "")}";

    public static string ScopeCsv(string number) => $"{Institution(number)}/scope.csv";

    public static string InOffice(string office) =>
        $"{Directory}?district={Uri.EscapeDataString(office)}";

    public static string Search(string words) => $"{Directory}?q={Uri.EscapeDataString(words)}";

    /// <summary>To where the code on a report leads.</summary>
    /// <param name="institution">名录编号.</param>
    public static string VerifyReport(string number, string institution) =>
        $"{Verify}?number={Uri.EscapeDataString(number)}&institution={Uri.EscapeDataString(institution)}";

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
