using System.Text.RegularExpressions;

namespace Mingjian.Web.Tests.Ui;

/// <summary>Reads the sources of all pages, those behind duties too: nothing that the site's policy would block.</summary>
public sealed partial class NothingInlineTests
{
    public static TheoryData<string> Pages() =>
        new(
            Directory
                .EnumerateFiles(Web(), "*.cshtml", SearchOption.AllDirectories)
                .Where(file =>
                    !Path.GetRelativePath(Web(), file)
                        .Split(Path.DirectorySeparatorChar)
                        .Any(part => part is "client" or "obj" or "bin" or "node_modules")
                )
                .Select(file => Path.GetRelativePath(Web(), file))
        );

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_HasNoInlineStyleOrScript(string page)
    {
        var source = await File.ReadAllTextAsync(
            Path.Combine(Web(), page),
            TestContext.Current.CancellationToken
        );

        Inline().Matches(source).Select(found => found.Value).ShouldBeEmpty();
    }

    private static string Web()
    {
        var folder = AppContext.BaseDirectory;

        while (!File.Exists(Path.Combine(folder, "Mingjian.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "src", "Mingjian.Web");
    }

    [GeneratedRegex(
        """\sstyle\s*=|<style\b|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*["']|href="javascript:""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Inline();
}
