using System.Text.Json;
using System.Xml.Linq;

namespace Mingjian.Tests.Architecture;

/// <summary>Every package that the lock files name may be delivered with a product under Apache-2.0: a new version can change its licence silently.</summary>
public sealed class LicenceTests
{
    private static readonly string[] Allowed =
    [
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "MIT",
        "MS-PL OR Apache-2.0",
        "PostgreSQL",
    ];

    /// <summary>Used by tests and by the build of the front end only, never delivered.</summary>
    private static readonly string[] AllowedInTheWorkshop =
    [
        "Deque.AxeCore.Commons",
        "Deque.AxeCore.Playwright",
    ];

    /// <summary>Older packages give an address instead of a name; read there, for this version only.</summary>
    private static readonly Dictionary<(string Name, string Version), string> ReadAtTheirAddress =
        new() { [("XmpCore", "6.1.10")] = "BSD-3-Clause" };

    [Fact]
    public void Packages_OfNuGet_AreUnderAllowedLicences()
    {
        var packages = Sources.Files("packages.lock.json").SelectMany(Packages).Distinct().ToList();

        packages.ShouldNotBeEmpty();
        packages
            .Where(package => !AllowedInTheWorkshop.Contains(package.Name))
            .Select(package => $"{package.Name} {package.Version}: {LicenceOf(package)}")
            .Where(line => !Allowed.Contains(line.Split(": ")[1]))
            .ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string Version)> Packages(string lockFile) =>
        from framework in JsonDocument
            .Parse(File.ReadAllText(lockFile))
            .RootElement.GetProperty("dependencies")
            .EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select (package.Name, package.Value.GetProperty("resolved").GetString()!);

    private static string? LicenceOf((string Name, string Version) package)
    {
        var (name, version) = (package.Name.ToLowerInvariant(), package.Version.ToLowerInvariant());

        if (ReadAtTheirAddress.TryGetValue(package, out var licence))
        {
            return licence;
        }

        return XDocument
            .Load(Path.Combine(Store(), name, version, $"{name}.nuspec"))
            .Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "license")
            ?.Value;
    }

    private static string Store() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ".nuget",
            "packages"
        );
}
