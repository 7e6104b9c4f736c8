using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Host;

/// <summary>The program as an own process on an empty SQLite database, and a real browser to visit it with. <c>IClassFixture&lt;RunningSite&gt;</c>.</summary>
/// <remarks>The browser is <c>MINGJIAN_CHROMIUM</c>; without it the tests are skipped by name.</remarks>
public class RunningSite : IAsyncLifetime
{
    private static readonly string[] BrowserArguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--no-first-run",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly string data = Directory.CreateTempSubdirectory("mingjian-visit-").FullName;
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Chromium => Environment.GetEnvironmentVariable("MINGJIAN_CHROMIUM");

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>The program's database, open beside it: to put there what a visit begins with.</summary>
    public MingjianDb Db() =>
        new SqliteMingjianDb(
            Databases
                .Sqlite(
                    new DbContextOptionsBuilder<SqliteMingjianDb>(),
                    $"Data Source={Path.Combine(data, "mingjian.db")}"
                )
                .Options,
            TestDatabase.SystemDesk(),
            new ChinaClock(TimeProvider.System)
        );

    /// <summary>More arguments of <c>serve</c>, such as <c>--demo true</c>.</summary>
    protected virtual IEnumerable<string> Arguments => [];

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        server = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "Mingjian.Web.dll"),
                    "serve",
                    "--urls",
                    Address,
                    "--data",
                    data,
                    .. Arguments,
                ]
            )
            {
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync(playwright);
        await AnswersAsync();
    }

    /// <summary>A browser of its own (cookies, cache) with one page.</summary>
    /// <param name="width">1440 desk, 1024 small desk, 390 phone.</param>
    public async Task<IPage> VisitAsync(string path, int width = 1440, bool scripts = true)
    {
        Assert.SkipWhen(Chromium is null, "no browser is given (MINGJIAN_CHROMIUM)");
        var visitor = await browser!.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 900 },
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                JavaScriptEnabled = scripts,
            }
        );
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();

        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }

        Directory.Delete(data, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Headless = true,
                Args = BrowserArguments,
            }
        );

    private async Task AnswersAsync()
    {
        using var http = new HttpClient();

        while (!server!.HasExited)
        {
            try
            {
                await http.GetAsync($"{Address}/icon.svg");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }

        throw new InvalidOperationException($"The program ended with {server.ExitCode}.");
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
