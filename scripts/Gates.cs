namespace Mingjian.Scripts;

/// <summary>What every change must pass. Architecture, clause marks and migrations are tests among the others.</summary>
internal static class Gates
{
    private static readonly List<string> Broken = [];

    public static int Check()
    {
        Gate("packages as locked", Workshop.Restore);
        Gate(
            "format (mend: dotnet csharpier format .)",
            () => Shell.Run("dotnet", "tool", "run", "csharpier", "check", ".")
        );
        Gate("build without warnings", Workshop.Build);

        if (Broken.Count > 0)
        {
            throw new StepFailed($"gates not passed: {string.Join("; ", Broken)}");
        }

        var report = TestRun.Ordinary([]);

        if (report.IsGood)
        {
            Gate(
                "generated pages fresh (mend: dotnet do.cs docs)",
                () => GeneratedDocs.Compare(report)
            );
            Gate("every clause due has code and proof", () => GeneratedDocs.RequireProofs(report));
        }

        foreach (var gate in Broken)
        {
            Shell.Say($"GATE NOT PASSED: {gate}");
        }

        return report.Conclude() == 0 && Broken.Count == 0 ? 0 : 1;
    }

    private static void Gate(string name, Action gate)
    {
        try
        {
            Shell.Timed(name, gate);
        }
        catch (StepFailed failed) when (!Shell.Interrupted)
        {
            Shell.Say($"✘ {name}: {failed.Message}");
            Broken.Add(name);
        }
    }
}
