using System.Diagnostics;

namespace Mingjian.Journal.Letters;

/// <summary>Where Chromium is installed: <c>MINGJIAN_CHROMIUM</c>, or the distribution's place; without one nothing is printed here.</summary>
public sealed record ChromiumPath(string? Path)
{
    /// <summary>What an administrator types to have letters printed.</summary>
    public const string ToInstall = "apt-get install -y chromium fonts-noto-cjk";

    private static readonly string[] Usual =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    public static ChromiumPath Find(string? given) =>
        new(
            string.IsNullOrEmpty(given) ? Array.Find(Usual, File.Exists)
            : File.Exists(given) ? given
            : null
        );
}

/// <summary>Prints a letter of record as PDF. Its page forbids scripts, it has no network, one at a time: a letter takes about a second.</summary>
public sealed class Chromium(ChromiumPath chromium) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly SemaphoreSlim one = new(1, 1);

    public bool IsInstalled => chromium.Path is not null;

    /// <returns>The PDF, or <c>null</c> when Chromium is not installed or did not finish.</returns>
    public async Task<byte[]?> PrintAsync(Stream html, CancellationToken stop)
    {
        if (chromium.Path is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("mingjian-print-");
        await one.WaitAsync(stop);

        try
        {
            var page = Path.Combine(folder.FullName, "letter.html");
            var pdf = Path.Combine(folder.FullName, "letter.pdf");
            await using (var file = File.Create(page))
            {
                await html.CopyToAsync(file, stop);
            }

            await RunAsync(chromium.Path, Arguments(folder.FullName, page, pdf), stop);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, stop) : null;
        }
        finally
        {
            one.Release();
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => one.Dispose();

    private static string[] Arguments(string folder, string page, string pdf) =>
        [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--no-pdf-header-footer",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            $"--print-to-pdf={pdf}",
            new Uri(page).AbsoluteUri,
        ];

    private static async Task RunAsync(string program, string[] arguments, CancellationToken stop)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);

        try
        {
            await Task.WhenAll(
                process.StandardError.ReadToEndAsync(patience.Token),
                process.StandardOutput.ReadToEndAsync(patience.Token),
                process.WaitForExitAsync(patience.Token)
            );
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            stop.ThrowIfCancellationRequested();
        }
    }
}
