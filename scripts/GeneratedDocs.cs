namespace Mingjian.Scripts;

/// <summary>The pages of <c>docs/</c> that the program writes itself: who may enter which page, what is recorded, which clause is proven by what.</summary>
internal static class GeneratedDocs
{
    /// <summary>Runs the tests, then writes every page anew.</summary>
    /// <exception cref="StepFailed">A test failed.</exception>
    public static void Write()
    {
        var report = TestRun.Ordinary([]);

        if (!report.IsGood)
        {
            report.Conclude();
            throw new StepFailed("the pages are made from passing tests only");
        }

        foreach (var (page, text) in Pages(report))
        {
            File.WriteAllText(Tree.At(page), text);
            Shell.Say($"written: {page}");
        }
    }

    /// <exception cref="StepFailed">A page differs from what would be written.</exception>
    public static void Compare(TestReport report)
    {
        var stale = Pages(report)
            .Where(page =>
                !File.Exists(Tree.At(page.Page))
                || File.ReadAllText(Tree.At(page.Page)) != page.Text
            )
            .Select(page => page.Page)
            .ToList();

        if (stale.Count > 0)
        {
            throw new StepFailed($"not up to date: {string.Join(", ", stale)}");
        }
    }

    /// <summary>A clause that is due has code and a passing test.</summary>
    public static void RequireProofs(TestReport report)
    {
        var missing = ConformancePage(report)
            .Split('\n')
            .Where(line => line.EndsWith("| 缺 |", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim())
            .ToList();

        if (missing.Count > 0)
        {
            throw new StepFailed($"no code, or no passing test, for: {string.Join(", ", missing)}");
        }
    }

    private static IEnumerable<(string Page, string Text)> Pages(TestReport report)
    {
        var program = Published.Ensure();

        yield return ("docs/access.md", Ask(program, "access"));
        yield return ("docs/events.md", Ask(program, "events"));
        yield return ("docs/conformance.md", ConformancePage(report));
    }

    private static string ConformancePage(TestReport report) =>
        Ask(Published.Ensure(), ["conformance", Tree.At("docs/articles.json"), .. report.Files]);

    private static string Ask(string program, params string[] arguments) =>
        Shell.Ask("dotnet", [program, "docs-page", .. arguments]);
}
