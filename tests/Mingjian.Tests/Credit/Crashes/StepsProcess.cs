using System.Diagnostics;
using System.Text.Json;
using Mingjian.Tests.Credit.Crashes;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(StepsProcess))]

namespace Mingjian.Tests.Credit.Crashes;

/// <summary>One step that the other process takes, each on its own database.</summary>
/// <param name="StopAt">Number of the place where it stops for good; 0 for nowhere.</param>
public sealed record PlannedStep(string Name, string Connection, int StopAt);

public sealed record StepsPlan(DatabaseKind Kind, CycleSite Site, IReadOnlyList<PlannedStep> Steps);

/// <summary>
/// Another process of this program, which takes steps and is killed: started with a plan it runs no test but the plan, then waits for its end.
/// </summary>
public sealed class StepsProcess : ITestPipelineStartup
{
    private const string Variable = "MINGJIAN_TEST_STEPS";
    private const string Begun = "steps begun";
    private const string Stopped = "steps stopped";
    private const int Threads = 64;

    /// <summary>Has the steps taken and kills the process: when every step has stopped or ended, or at a moment.</summary>
    /// <param name="moment">After the steps have begun; <c>null</c>: when all have stopped.</param>
    public static async Task KillAsync(StepsPlan plan, TimeSpan? moment)
    {
        var file = Path.Combine(Path.GetTempPath(), $"mj_{Guid.CreateVersion7():N}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(plan));

        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("dotnet", [typeof(StepsProcess).Assembly.Location])
                {
                    Environment = { [Variable] = file },
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                }
            )!;
            await SaysAsync(process, moment is null ? Stopped : Begun);
            await Task.Delay(moment ?? TimeSpan.Zero);
            process.Kill(); // on Linux kill -9
            await process.WaitForExitAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }

    public ValueTask StartAsync(IMessageSink diagnosticMessageSink) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file
            ? new(TakeAsync(file))
            : ValueTask.CompletedTask;

    public ValueTask StopAsync() => ValueTask.CompletedTask;

    private static async Task SaysAsync(Process process, string awaited)
    {
        List<string> said = [];

        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == awaited)
            {
                return;
            }

            said.Add(line);
        }

        throw new InvalidOperationException(
            $"It ended by itself without “{awaited}”: {string.Join('\n', said)}"
        );
    }

    private static async Task TakeAsync(string file)
    {
        ThreadPool.SetMinThreads(Threads, Threads); // a step that stopped keeps its thread
        var plan = JsonSerializer.Deserialize<StepsPlan>(await File.ReadAllTextAsync(file))!;
        await using var output = Console.OpenStandardOutput();
        await using var say = new StreamWriter(output) { AutoFlush = true };

        try
        {
            _ = TestDatabase.At(plan.Kind, plan.Steps[0].Connection).Open().Model;
            await say.WriteLineAsync(Begun);
            await Task.WhenAll(plan.Steps.Select(step => Task.Run(() => TakeAsync(plan, step))));
            await say.WriteLineAsync(Stopped);
            await Task.Delay(Timeout.Infinite);
        }
        catch (Exception broken)
        {
            await say.WriteLineAsync($"{broken}");
            Environment.Exit(1);
        }
    }

    /// <summary>Ends when the step has stopped or is done.</summary>
    private static async Task TakeAsync(StepsPlan plan, PlannedStep planned)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var step = CycleSteps.All.Single(s => s.Name == planned.Name);
        var taken = Task.Run(() =>
            step.RunAsync(
                TestDatabase.At(plan.Kind, planned.Connection),
                plan.Site,
                TimeSpan.Zero,
                db => _ = new StepStops(db, planned.StopAt, stopped.SetResult)
            )
        );
        await await Task.WhenAny(taken, stopped.Task);
    }
}
