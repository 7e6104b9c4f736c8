using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Mingjian.Scripts;

/// <summary>A step did not succeed; the message says which and what to do. Ends the program with exit code 1.</summary>
internal sealed class StepFailed(string message) : Exception(message);

/// <summary>Starts other programs, in the root of the tree. What they print goes to stderr, because stdout belongs to results.</summary>
internal static class Shell
{
    private static readonly List<PosixSignalRegistration> Signals = [];
    private static Process? current;

    /// <summary>Ctrl-C, or the request to end: the running child ends first, then what was started is cleaned up.</summary>
    public static bool Interrupted { get; private set; }

    public static void ListenForSignals()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            Signals.Add(PosixSignalRegistration.Create(signal, Interrupt));
        }
    }

    public static void Say(string line) => Console.Error.WriteLine(line);

    /// <summary>Runs a program to its end; its output to stderr, no input.</summary>
    /// <exception cref="StepFailed">It is not there, or its exit code is not 0.</exception>
    public static void Run(string program, params string[] arguments)
    {
        var code = Try(program, arguments);

        if (code != 0)
        {
            throw new StepFailed($"{program} {string.Join(' ', arguments)} — exit code {code}");
        }
    }

    /// <summary>Like <see cref="Run"/>, but gives back the exit code.</summary>
    public static int Try(
        string program,
        string[] arguments,
        IEnumerable<(string Name, string Value)>? environment = null
    )
    {
        var start = Start(program, arguments, environment);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);

        return Wait(
            start,
            process =>
            {
                process.StandardInput.Close();
                using var stderr = Console.OpenStandardError();
                process.StandardOutput.BaseStream.CopyTo(stderr);
            }
        );
    }

    /// <summary>Hands console and working folder over: stdin, stdout and stderr are the child's. Gives back its exit code.</summary>
    public static int HandOver(
        string program,
        string[] arguments,
        IEnumerable<(string Name, string Value)>? environment = null
    )
    {
        var start = Start(program, arguments, environment);
        start.WorkingDirectory = Environment.CurrentDirectory;

        return Wait(start, _ => { });
    }

    /// <summary>Runs a program and gives back what it prints.</summary>
    /// <exception cref="StepFailed">It is not there, or its exit code is not 0; with all that it printed.</exception>
    public static string Ask(string program, params string[] arguments)
    {
        var (code, output, errors) = Capture(program, arguments);

        return code == 0
            ? output
            : throw new StepFailed($"{program} ended with exit code {code}\n{output}{errors}");
    }

    /// <summary>What a program prints, or <c>null</c> when it is not there or fails.</summary>
    public static string? AskIfThere(string program, params string[] arguments)
    {
        try
        {
            return Ask(program, arguments).Trim();
        }
        catch (StepFailed)
        {
            return null;
        }
    }

    /// <summary>Says how long a step took.</summary>
    public static void Timed(string step, Action action)
    {
        var watch = Stopwatch.StartNew();
        Say($"▶ {step}");
        action();
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"✔ {step}: {watch.Elapsed.TotalSeconds:0.0} s"
            )
        );
    }

    private static (int Code, string Output, string Errors) Capture(
        string program,
        string[] arguments
    )
    {
        var start = Start(program, arguments, environment: null);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var (output, errors) = ("", "");
        var code = Wait(
            start,
            process =>
            {
                var reading = process.StandardError.ReadToEndAsync();
                output = process.StandardOutput.ReadToEnd();
                errors = reading.GetAwaiter().GetResult();
            }
        );

        return (code, output, errors);
    }

    private static int Wait(ProcessStartInfo start, Action<Process> meanwhile)
    {
        try
        {
            using var process = current = Process.Start(start)!;
            meanwhile(process);
            process.WaitForExit();

            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            throw new StepFailed($"{start.FileName} is not installed, or not on PATH");
        }
        finally
        {
            current = null;
        }
    }

    private static ProcessStartInfo Start(
        string program,
        string[] arguments,
        IEnumerable<(string Name, string Value)>? environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Tree.Root,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["TESTINGPLATFORM_TELEMETRY_OPTOUT"] = "1";

        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>The terminal gives Ctrl-C to the child as well; any other request to end is passed on.</summary>
    private static void Interrupt(PosixSignalContext signal)
    {
        (signal.Cancel, Interrupted) = (true, true);

        if (signal.Signal == PosixSignal.SIGTERM && current is { HasExited: false } child)
        {
            using var kill = Process.Start(
                "kill",
                ["-TERM", child.Id.ToString(CultureInfo.InvariantCulture)]
            );
            kill.WaitForExit();
        }
    }
}
