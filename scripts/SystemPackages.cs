namespace Mingjian.Scripts;

/// <summary>What the tests need from the system: a PostgreSQL server, a browser, Chinese fonts.</summary>
internal static class SystemPackages
{
    private static readonly string[] Browsers =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    /// <summary>Folder of PostgreSQL's server programs (15 or newer), or <c>null</c>.</summary>
    public static string? PostgresPrograms =>
        DebianServers()
            .Append(Shell.AskIfThere("pg_config", "--bindir"))
            .FirstOrDefault(folder =>
                folder is not null && File.Exists(Path.Combine(folder, "initdb"))
            );

    /// <summary>Path of a Chromium, <c>MINGJIAN_CHROMIUM</c> first, or <c>null</c>.</summary>
    public static string? Chromium =>
        new[] { Environment.GetEnvironmentVariable("MINGJIAN_CHROMIUM") }
            .Concat(Browsers)
            .FirstOrDefault(File.Exists);

    private static bool HasChineseFont =>
        Shell.AskIfThere("fc-list", ":lang=zh") is { Length: > 0 };

    private static bool HasTrueTypeFont => Directory.Exists("/usr/share/fonts/truetype/wqy");

    /// <summary>
    /// Installs what is missing through apt when it may (root on Debian or Ubuntu); otherwise names the one command to
    /// type and goes on: the tests that need it are then reported as skipped.
    /// </summary>
    public static void InstallMissing()
    {
        var missing = Missing().ToArray();

        if (missing.Length == 0)
        {
            return;
        }

        var hasApt = Shell.AskIfThere("apt-get", "--version") is not null;

        if (!hasApt || !Environment.IsPrivilegedProcess)
        {
            Shell.Say(
                $"Missing for some tests, which will be skipped: {string.Join(' ', missing)}. To install, type:\n"
                    + $"    sudo apt-get install -y {string.Join(' ', missing)}"
            );
            return;
        }

        (string, string)[] quiet = [("DEBIAN_FRONTEND", "noninteractive")];
        Shell.Try("apt-get", ["update", "-qq"], quiet);
        var code = Shell.Try("apt-get", ["install", "-y", "-qq", .. missing], quiet);

        if (code != 0)
        {
            Shell.Say(
                $"apt-get could not install {string.Join(' ', missing)}: the tests that need it will be skipped."
            );
        }
    }

    private static IEnumerable<string> Missing()
    {
        if (PostgresPrograms is null)
        {
            yield return "postgresql-15";
        }

        if (Chromium is null)
        {
            yield return "chromium";
        }

        if (!HasChineseFont)
        {
            yield return "fonts-noto-cjk";
        }

        if (OperatingSystem.IsLinux() && !HasTrueTypeFont)
        {
            yield return "fonts-wqy-zenhei";
        }
    }

    private static IEnumerable<string?> DebianServers() =>
        Enumerable.Range(15, 10).Select(version => $"/usr/lib/postgresql/{version}/bin");
}
