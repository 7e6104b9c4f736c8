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
    private ServerProcess? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Chromium => Environment.GetEnvironmentVariable("MINGJIAN_CHROMIUM");

    public string Address => server!.Address;

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

        server = await ServerProcess.StartAsync(
            ServerProcess.Built,
            "Development",
            ["--data", data, .. Arguments]
        );
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync(playwright);
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
            await server.DisposeAsync();
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
}
