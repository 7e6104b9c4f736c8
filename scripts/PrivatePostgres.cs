using System.Net;
using System.Net.Sockets;

namespace Mingjian.Scripts;

/// <summary>
/// A PostgreSQL cluster of this run's own: a temporary folder, a free port on 127.0.0.1, durability off, gone at the end
/// whatever happens. A server given in <c>MINGJIAN_TEST_POSTGRES</c> is used instead.
/// </summary>
internal sealed class PrivatePostgres : IDisposable
{
    private const string Prefix = "mingjian-pg-";

    private readonly string programs;
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"{Prefix}{Environment.ProcessId}"
    );
    private readonly int port = FreePort();

    private PrivatePostgres(string programs) => this.programs = programs;

    private string Connection =>
        $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Include Error Detail=true";

    /// <summary>Root may not run the server: an unprivileged account of the system does.</summary>
    private static string? Account =>
        !Environment.IsPrivilegedProcess || OperatingSystem.IsWindows() ? null
        : Shell.AskIfThere("id", "-u", "postgres") is null ? "nobody"
        : "postgres";

    /// <summary>Does something with a connection string, or with <c>null</c> when there is no PostgreSQL.</summary>
    public static T With<T>(Func<string?, T> action)
    {
        var given = Environment.GetEnvironmentVariable("MINGJIAN_TEST_POSTGRES");

        if (given is { Length: > 0 })
        {
            return action(given);
        }

        if (SystemPackages.PostgresPrograms is not { } programs)
        {
            return action(null);
        }

        SweepLeftovers(programs);
        using var server = new PrivatePostgres(programs);
        server.Start();

        return action(server.Connection);
    }

    public void Dispose() => Stop(programs, folder);

    private void Start()
    {
        Directory.CreateDirectory(folder);

        if (Account is { } account)
        {
            Shell.Run("chown", account, folder);
        }

        var data = Path.Combine(folder, "data");
        Server(
            programs,
            "initdb",
            "--pgdata",
            data,
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync"
        );
        File.AppendAllText(Path.Combine(data, "postgresql.conf"), Settings());
        Server(
            programs,
            "pg_ctl",
            "--pgdata",
            data,
            "--log",
            Path.Combine(folder, "log"),
            "--wait",
            "start"
        );
    }

    private string Settings() =>
        $"""

            port = {port}
            listen_addresses = '127.0.0.1'
            unix_socket_directories = '{folder}'
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            max_connections = 200
            shared_buffers = 256MB
            jit = off

            """;

    /// <summary>A run that was killed could not clean up; the next one does.</summary>
    private static void SweepLeftovers(string programs)
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}*"))
        {
            var owner = Path.GetFileName(left)[Prefix.Length..];

            if (!Directory.Exists($"/proc/{owner}") && OperatingSystem.IsLinux())
            {
                Stop(programs, left);
            }
        }
    }

    private static void Stop(string programs, string folder)
    {
        var data = Path.Combine(folder, "data");

        if (File.Exists(Path.Combine(data, "postmaster.pid")))
        {
            // After a crash of the machine the file names a server that is gone: then there is nothing to stop.
            Leniently(() =>
                Server(programs, "pg_ctl", "--pgdata", data, "--mode=immediate", "--wait", "stop")
            );
        }

        if (Directory.Exists(folder))
        {
            Leniently(() => Directory.Delete(folder, recursive: true));
        }
    }

    /// <summary>A server that cannot be swept away is no reason to lose a test run.</summary>
    private static void Leniently(Action action)
    {
        try
        {
            action();
        }
        catch (Exception left)
            when (left is StepFailed or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"PostgreSQL of an earlier run is left: {left.Message}");
        }
    }

    private static void Server(string programs, string program, params string[] arguments)
    {
        string[] command = [Path.Combine(programs, program), .. arguments];

        if (Account is { } account)
        {
            Shell.Ask("/usr/sbin/runuser", ["-u", account, "--", .. command]);
        }
        else
        {
            Shell.Ask(command[0], arguments);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
