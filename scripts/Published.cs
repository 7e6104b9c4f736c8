namespace Mingjian.Scripts;

/// <summary>
/// The program as it is delivered (<c>dotnet publish</c>): one folder per state of the sources under
/// <c>artifacts/published/</c>, so that nothing is built twice and a running one is never overwritten.
/// </summary>
internal static class Published
{
    private const int Kept = 2;
    private const string Unfinished = "unfinished-";

    private static readonly string[] Sources =
    [
        "src",
        "docs/articles.json",
        "docs/regulation.md",
        "docs/interpretations.md",
        "Directory.Build.props",
        "Directory.Packages.props",
        "global.json",
        ".editorconfig",
        "BannedSymbols.txt",
    ];

    /// <summary>Whether the program of the present sources is there already.</summary>
    public static bool IsReady => Directory.Exists(Present);

    private static string Folder => Tree.At("artifacts", "published");

    private static string Present => Path.Combine(Folder, Tree.Fingerprint(Sources));

    /// <summary>Path of the program of the present sources; built first if need be.</summary>
    public static string Ensure()
    {
        var folder = Present;

        if (!Directory.Exists(folder))
        {
            Workshop.EnsureRestored();
            Shell.Timed("building the program", () => Publish(folder));
            RemoveOld();
        }
        else
        {
            Directory.SetLastWriteTimeUtc(folder, TimeProvider.System.GetUtcNow().UtcDateTime);
        }

        return Path.Combine(folder, "Mingjian.Web.dll");
    }

    /// <summary>The verb <c>run</c>: the demo city on this machine.</summary>
    public static int Run(string[] arguments) => Start(["serve", "--demo", .. arguments]);

    /// <summary>Starts the program with these arguments; its console is ours.</summary>
    public static int Start(string[] arguments)
    {
        var program = Ensure();
        var data = Environment.GetEnvironmentVariable("MINGJIAN_DATA") ?? Tree.At("data");

        return Shell.HandOver("dotnet", [program, .. arguments], [("MINGJIAN_DATA", data)]);
    }

    private static void Publish(string folder)
    {
        var unfinished = Path.Combine(Folder, $"{Unfinished}{Environment.ProcessId}");
        Shell.Run(
            "dotnet",
            "publish",
            "src/Mingjian.Web",
            "--no-restore",
            "--configuration",
            "Release",
            "--output",
            unfinished,
            "-verbosity:minimal"
        );
        Directory.Move(unfinished, folder);
    }

    private static void RemoveOld()
    {
        var folders = new DirectoryInfo(Folder).GetDirectories();
        var interrupted = folders.Where(IsUnfinished);
        var old = folders
            .Where(folder => !IsUnfinished(folder))
            .OrderByDescending(folder => folder.LastWriteTimeUtc)
            .Skip(Kept);

        foreach (var folder in interrupted.Concat(old))
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsUnfinished(DirectoryInfo folder) =>
        folder.Name.StartsWith(Unfinished, StringComparison.Ordinal);
}
