namespace Mingjian.Scripts;

/// <summary>Fetching, building, migrations, benchmarks.</summary>
internal static class Workshop
{
    private const string Client = "src/Mingjian.Web/client";

    private static readonly string[] Recipes =
    [
        "Directory.Build.props",
        "Directory.Packages.props",
        "global.json",
        "Mingjian.slnx",
        ".config/dotnet-tools.json",
        $"{Client}/package-lock.json",
        .. Projects.SelectMany(project =>
            new[]
            {
                $"{project}/packages.lock.json",
                $"{project}/{Path.GetFileName(project)}.csproj",
            }
        ),
    ];

    private static IEnumerable<string> Projects =>
        new[] { "src", "tests", "bench" }.SelectMany(folder =>
            Directory
                .EnumerateFiles(Tree.At(folder), "*.csproj", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Tree.Root, Path.GetDirectoryName(file)!))
        );

    /// <summary>Fetches all that any verb needs; after it nothing needs the network.</summary>
    public static void Restore()
    {
        EnsureNode();
        Shell.Timed("system packages for the tests", SystemPackages.InstallMissing);
        FetchPackages();
    }

    /// <summary>Fetches packages, tools and front-end modules, unless they are those of the last time.</summary>
    public static void EnsureRestored()
    {
        EnsureNode();

        if (!Tree.IsStamped("restored", Tree.Fingerprint(Recipes)))
        {
            FetchPackages();
        }
    }

    /// <summary>Everything, warnings as errors.</summary>
    public static void Build() =>
        Shell.Run(
            "dotnet",
            "build",
            "Mingjian.slnx",
            "--no-restore",
            "--configuration",
            "Release",
            "-verbosity:minimal"
        );

    private static void EnsureNode()
    {
        var version = Shell.AskIfThere("node", "--version");
        var major = version?.TrimStart('v').Split('.')[0];

        if (!int.TryParse(major, out var number) || number < 20)
        {
            throw new StepFailed(
                $"Node.js 20 or newer is needed to build the front end (found: {version ?? "none"}). "
                    + "Install it and repeat. 构建前端需要 Node.js 20 或更高版本，请安装后重试。"
            );
        }
    }

    public static void AddMigration(string[] arguments)
    {
        if (arguments is not [var name])
        {
            throw new StepFailed("give the migration one name: dotnet do.cs migration AddTips");
        }

        EnsureRestored();
        Shell.Run("dotnet", "build", "src/Mingjian.Web", "--no-restore");

        foreach (var database in (string[])["Sqlite", "Postgres"])
        {
            Shell.Run(
                "dotnet",
                ["tool", "run", "dotnet-ef", "migrations", "add", name, .. ContextOf(database)]
            );
        }
    }

    /// <summary>Runs the benchmarks on both databases; their table goes to stdout.</summary>
    public static int Bench(string[] arguments)
    {
        EnsureRestored();
        var program = Published.Ensure();
        Shell.Run(
            "dotnet",
            "build",
            "bench/Mingjian.Bench",
            "--no-restore",
            "--configuration",
            "Release"
        );

        return PrivatePostgres.With(connection =>
            Shell.HandOver(
                "dotnet",
                [Tree.At("artifacts/bin/Mingjian.Bench/release/Mingjian.Bench.dll"), .. arguments],
                TestRun.Surroundings(connection, program)
            )
        );
    }

    private static string[] ContextOf(string database) =>
        [
            "--context",
            $"{database}MingjianDb",
            "--output-dir",
            $"Data/Migrations/{database}",
            "--project",
            "src/Mingjian",
            "--startup-project",
            "src/Mingjian.Web",
            "--no-build",
        ];

    private static void FetchPackages()
    {
        Shell.Timed(
            "packages, as locked",
            () => Shell.Run("dotnet", "restore", "Mingjian.slnx", "--locked-mode")
        );
        Shell.Timed("tools", () => Shell.Run("dotnet", "tool", "restore"));

        if (File.Exists(Tree.At(Client, "package-lock.json")))
        {
            Shell.Timed(
                "front-end modules",
                () =>
                    Shell.Run(
                        "dotnet",
                        "msbuild",
                        "src/Mingjian.Web",
                        "-target:NpmCi",
                        "-verbosity:minimal"
                    )
            );
        }

        Tree.Stamp("restored", Tree.Fingerprint(Recipes));
    }
}
