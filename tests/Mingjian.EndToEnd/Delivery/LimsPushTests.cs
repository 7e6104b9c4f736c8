using System.Diagnostics;

namespace Mingjian.EndToEnd.Delivery;

/// <summary>The ready clients of <c>samples/lims-push</c> against the demo, as their README says: killed half way, run again, and run once more.</summary>
[Collection("one host after another")]
public sealed class LimsPushTests(DemoServer demo) : IClassFixture<DemoServer>
{
    private const int LinesAFile = 9;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Samples
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);

            while (!File.Exists(Path.Combine(folder.FullName, "Mingjian.slnx")))
            {
                folder = folder.Parent!;
            }

            return Path.Combine(folder.FullName, "samples", "lims-push");
        }
    }

    [Theory, Proves("5.3(2)")]
    [InlineData("dotnet", "run", "push.cs", true)]
    [InlineData("bash", null, "push.sh", false)]
    public async Task Push_KilledHalfWayThenRunTwice_LeavesOneAndTheSameState(
        string program,
        string? verb,
        string script,
        bool isShown
    )
    {
        using var day = new CutDay(Samples);
        var (institution, token) = await demo.MakeKeyAsync(isShown);
        var before = await demo.StateAsync(institution);
        var start = Start(program, [.. verb is null ? [] : new[] { verb }, script], day, token);

        await KillAfterFirstBatchAsync(start);
        var half = await demo.StateAsync(institution);
        var first = await RunAsync(start);
        var whole = await demo.StateAsync(institution);
        var second = await RunAsync(start);

        first.ShouldBe(0);
        second.ShouldBe(0);
        half.Count.ShouldBeGreaterThan(before.Count);
        half.SkipLast(1).Except(whole).ShouldBeEmpty();
        whole.Count.ShouldBe(before.Count + day.Records);
        (await demo.StateAsync(institution)).ShouldBe(whole);
    }

    private ProcessStartInfo Start(string program, string[] arguments, CutDay day, string token) =>
        new(program, [.. arguments, day.Folder, demo.Address])
        {
            WorkingDirectory = Samples,
            Environment = { ["MINGJIAN_KEY"] = token, ["ANSWERS"] = day.Answers },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

    /// <summary>It says a line for the file and one for each batch.</summary>
    private static async Task KillAfterFirstBatchAsync(ProcessStartInfo start)
    {
        using var push = Process.Start(start)!;
        (await push.StandardOutput.ReadLineAsync(Stop)).ShouldNotBeNull(await Errors(push));
        await push.StandardOutput.ReadLineAsync(Stop);
        push.Kill(entireProcessTree: true);
        await push.WaitForExitAsync(Stop);
    }

    private static async Task<int> RunAsync(ProcessStartInfo start)
    {
        using var push = Process.Start(start)!;
        var said = push.StandardOutput.ReadToEndAsync(Stop);
        var errors = await push.StandardError.ReadToEndAsync(Stop);
        await push.WaitForExitAsync(Stop);
        TestContext.Current.SendDiagnosticMessage($"{await said}{errors}");
        return push.ExitCode;
    }

    private static async Task<string> Errors(Process push) =>
        push.HasExited ? await push.StandardError.ReadToEndAsync(Stop) : "";

    /// <summary>The day's work in several files, so that there is a half way.</summary>
    private sealed class CutDay : IDisposable
    {
        public CutDay(string samples)
        {
            var day = Path.Combine(samples, "day");
            var lines = Directory
                .EnumerateFiles(day, "*.ndjson")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .ToList();
            Records = lines.Count;
            Directory.CreateDirectory(Folder);
            File.Copy(Path.Combine(day, "report.pdf"), Path.Combine(Folder, "report.pdf"));

            foreach (var (part, index) in lines.Chunk(LinesAFile).Select((part, i) => (part, i)))
            {
                File.WriteAllLines(Path.Combine(Folder, $"part{index}.ndjson"), part);
            }
        }

        public string Folder { get; } =
            Path.Combine(Directory.CreateTempSubdirectory("mingjian-push-").FullName, "day");

        public string Answers => Path.Combine(Path.GetDirectoryName(Folder)!, "answers");

        public int Records { get; }

        public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
    }
}
