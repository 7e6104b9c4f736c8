namespace Mingjian.Scripts;

/// <summary>Runs the three test projects on both databases and in a browser.</summary>
internal static class TestRun
{
    private const string SoakTrait = "kind=soak";

    private static readonly string[] Projects =
    [
        "Mingjian.Tests",
        "Mingjian.Web.Tests",
        "Mingjian.EndToEnd",
    ];

    private static string Reports => Tree.At("artifacts", "reports");

    /// <summary>All but those of the soak.</summary>
    public static TestReport Ordinary(string[] names) =>
        Run(Projects, ["-trait-", SoakTrait], names);

    public static TestReport Soak(string[] names) => Run(Projects, ["-trait", SoakTrait], names);

    /// <summary>The visits in the browser, which keep their screenshots for the manual.</summary>
    public static TestReport Screens(string[] names) =>
        Run(
            ["Mingjian.EndToEnd"],
            ["-trait-", SoakTrait],
            names,
            ("MINGJIAN_SCREENS", Tree.At("docs/manual/images"))
        );

    /// <summary>What tests and benchmarks find in their environment.</summary>
    public static IEnumerable<(string Name, string Value)> Surroundings(
        string? postgres,
        string program
    )
    {
        yield return ("MINGJIAN_PUBLISHED", program);

        if (postgres is not null)
        {
            yield return ("MINGJIAN_TEST_POSTGRES", postgres);
        }

        if (SystemPackages.Chromium is { } chromium)
        {
            yield return ("MINGJIAN_CHROMIUM", chromium);
        }
    }

    private static TestReport Run(
        string[] projects,
        string[] filter,
        string[] names,
        params (string, string)[] more
    )
    {
        SystemPackages.InstallMissing();
        Workshop.EnsureRestored();
        Shell.Timed("building everything", Workshop.Build);
        var program = Published.Ensure();
        string[] arguments =
        [
            "-noColor",
            "-noLogo",
            .. filter,
            .. names.SelectMany(name => new[] { "-method", $"*{name}*" }),
        ];

        var scratch = Directory.CreateTempSubdirectory("mingjian-tests-");

        try
        {
            return PrivatePostgres.With(postgres =>
                Run(
                    projects,
                    arguments,
                    [.. Surroundings(postgres, program), .. more, ("TMPDIR", scratch.FullName)]
                )
            );
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static TestReport Run(
        string[] projects,
        string[] arguments,
        (string, string)[] environment
    )
    {
        var (files, endedWell) = (new List<string>(), true);
        Directory.CreateDirectory(Reports);

        foreach (var project in projects)
        {
            var file = Path.Combine(Reports, $"{project}.xml");
            File.Delete(file);

            if (!Shell.Interrupted)
            {
                var code = Shell.Try(
                    Tree.At("artifacts", "bin", project, "release", project),
                    [.. arguments, "-result-xml", file],
                    environment
                );
                endedWell &= code == 0 && File.Exists(file);
            }

            if (File.Exists(file))
            {
                files.Add(file);
            }
        }

        return new(files, endedWell);
    }
}
