using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mingjian.EndToEnd.Host;

/// <summary>The program as an own process that listens: the published one where it is given (<c>MINGJIAN_PUBLISHED</c>), else the one built beside the tests.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const int KeptLines = 40;

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];

    private ServerProcess(Process process, string address)
    {
        (this.process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Address { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="arguments">Of <c>serve</c>.</param>
    public static async Task<ServerProcess> StartAsync(
        string program,
        string environment,
        params IEnumerable<string> arguments
    )
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var started = Process.Start(
            new ProcessStartInfo("dotnet", [program, "serve", "--urls", address, .. arguments])
            {
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var server = new ServerProcess(started, address);
        await server.AnswersAsync();
        return server;
    }

    /// <summary>The program built beside the tests.</summary>
    public static string Built => Path.Combine(AppContext.BaseDirectory, "Mingjian.Web.dll");

    /// <summary>The program as it is delivered, where it is given.</summary>
    public static string Delivered =>
        Environment.GetEnvironmentVariable("MINGJIAN_PUBLISHED") ?? Built;

    /// <summary>Without a word of warning: on Linux <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswersAsync()
    {
        using var http = new HttpClient();

        while (!process.HasExited)
        {
            try
            {
                await http.GetAsync($"{Address}/healthz");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }

        throw new InvalidOperationException(
            $"The program ended with {process.ExitCode}: {string.Join('\n', said)}"
        );
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
        }

        while (said.Count > KeptLines)
        {
            said.TryDequeue(out _);
        }
    }
}
