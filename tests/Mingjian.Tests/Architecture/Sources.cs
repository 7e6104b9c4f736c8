using System.Text.RegularExpressions;

namespace Mingjian.Tests.Architecture;

/// <summary>A file of the source tree.</summary>
/// <param name="Path">From the root, with slashes.</param>
public sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.Count(letter => letter == '\n');

    /// <summary>Without comments, so that a word in a comment is not a use.</summary>
    public string Code => Sources.Comment.Replace(Text, "");
}

/// <summary>The source tree, for conventions that no compiler checks.</summary>
public static partial class Sources
{
    private static readonly string[] Generated =
    [
        "/Migrations/",
        "/wwwroot/lib/",
        "/node_modules/",
    ];

    internal static readonly Regex Comment = CommentPattern();

    public static readonly string Root = FindRoot();

    public static IReadOnlyList<SourceFile> Of(string folder, params string[] extensions) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
                .Where(file => extensions.Contains(Path.GetExtension(file)))
                .Select(file => (Path: Path.GetRelativePath(Root, file).Replace('\\', '/'), file))
                .Where(file =>
                    !Generated.Any(part => file.Path.Contains(part, StringComparison.Ordinal))
                )
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new SourceFile(file.Path, File.ReadAllText(file.file))),
        ];

    /// <summary>Paths of the files of this name under <c>src</c>, <c>tests</c> and <c>bench</c>, front-end modules apart.</summary>
    public static IEnumerable<string> Files(string name) =>
        new[] { "src", "tests", "bench" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(
                    Path.Combine(Root, folder),
                    name,
                    SearchOption.AllDirectories
                )
            )
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "Mingjian.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Mingjian.slnx");
        }

        return folder.FullName;
    }

    /// <summary>Whole lines, ends of lines that hold no string, blocks, and Razor's.</summary>
    [GeneratedRegex(
        """^[ \t]*//[^\n]*$|(?<=[;{}(),\s])//[^\n"]*$|/\*[\s\S]*?\*/|@\*[\s\S]*?\*@""",
        RegexOptions.Multiline
    )]
    private static partial Regex CommentPattern();
}
