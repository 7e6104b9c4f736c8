using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Mingjian.EndToEnd.Host;
using Mingjian.Web.Demo;

namespace Mingjian.EndToEnd.Pages;

/// <summary>The demo city behind a port of this process, filled once, and a browser in which each of its accounts has signed in at most once.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private const float Patience = 120_000;

    private readonly int port = ServerProcess.FreePort();
    private readonly string data = Directory.CreateTempSubdirectory("mingjian-visit-").FullName;
    private readonly Dictionary<string, IBrowserContext> visitors = [];
    private Factory factory = null!;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>What the demo lacks, so that every page has something to show.</summary>
    public Arrangement Arrangement { get; private set; } = null!;

    /// <summary>The routes of all pages of the program, in the order of their names.</summary>
    public IReadOnlyList<string> Routes =>
        [
            .. factory
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/'))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    public async ValueTask InitializeAsync()
    {
        if (RunningSite.Chromium is null)
        {
            return;
        }

        factory = new(this);
        factory.UseKestrel(port);
        factory.StartServer();
        var stop = TestContext.Current.CancellationToken;
        (
            await DemoStart.PrepareAsync(factory.Services, TextWriter.Null, NothingToMigrate, stop)
        ).ShouldBe(0);
        Arrangement = await Arrangement.MakeAsync(factory.Services, stop);
        playwright = await Playwright.CreateAsync();
        browser = await RunningSite.LaunchAsync(playwright);
    }

    /// <summary>The database is new, so nothing of it is ever cleared.</summary>
    private static Task NothingToMigrate() => Task.CompletedTask;

    /// <summary>The browser of one account; the public's without a login.</summary>
    public async Task<IBrowserContext> VisitorAsync(string login)
    {
        Assert.SkipWhen(browser is null, "no browser is given (MINGJIAN_CHROMIUM)");

        if (!visitors.TryGetValue(login, out var visitor))
        {
            visitor = await browser.NewContextAsync(
                new()
                {
                    BaseURL = $"http://127.0.0.1:{port}",
                    ViewportSize = new() { Width = Look.Desk, Height = 900 },
                    Locale = "en-GB", // the pages are Chinese whatever the browser speaks
                    TimezoneId = "Asia/Shanghai",
                }
            );
            visitor.SetDefaultTimeout(Patience);
            visitors[login] = visitor;

            if (login.Length > 0)
            {
                await SignInAsync(visitor, login);
            }
        }

        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
            await factory.DisposeAsync();
        }

        playwright?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>As a visitor of the demo does: by the button beside the account.</summary>
    private static async Task SignInAsync(IBrowserContext visitor, string login)
    {
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("tr", new() { HasText = login }).GetByRole(AriaRole.Button).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/sign-in", StringComparison.Ordinal));
        await page.CloseAsync();
    }

    private sealed class Factory(DemoSite site) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.ConfigureLogging(logging =>
                logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error)
            );
            builder.UseSetting("database", "sqlite");
            builder.UseSetting("demo", "true");
            builder.UseSetting("data", site.data);
            builder.UseSetting("public-url", $"http://127.0.0.1:{site.port}");
            builder.UseSetting("jobs", "false");
        }
    }
}
