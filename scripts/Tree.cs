using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Scripts;

/// <summary>Where things are in the source tree, and whether they changed.</summary>
internal static class Tree
{
    private static readonly HashSet<string> Skipped =
    [
        "bin",
        "obj",
        "artifacts",
        "node_modules",
        "lib",
    ];

    public static readonly string Root =
        AppContext.GetData("EntryPointFileDirectoryPath") as string
        ?? throw new StepFailed("start with: dotnet do.cs");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A short digest of these files and of all files in these folders, names and contents.</summary>
    public static string Fingerprint(params string[] paths)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (
            var file in paths.SelectMany(path => Files(At(path))).Order(StringComparer.Ordinal)
        )
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Root, file)));
            digest.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset())[..16];
    }

    /// <summary>Whether a stamp file under <c>artifacts/</c> holds this text.</summary>
    public static bool IsStamped(string stamp, string text) =>
        File.Exists(At("artifacts", stamp)) && File.ReadAllText(At("artifacts", stamp)) == text;

    public static void Stamp(string stamp, string text)
    {
        Directory.CreateDirectory(At("artifacts"));
        File.WriteAllText(At("artifacts", stamp), text);
    }

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [path] : [];
        }

        return Directory
            .EnumerateFiles(path)
            .Concat(
                Directory
                    .EnumerateDirectories(path)
                    .Where(folder => !Skipped.Contains(Path.GetFileName(folder)))
                    .SelectMany(Files)
            );
    }
}
