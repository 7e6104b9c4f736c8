using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.EndToEnd.Host;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Listing;

/// <summary>The whole program behind a port of this process: the law's days pass when the test says so. Browser and skipping as in <see cref="RunningSite"/>.</summary>
public sealed class ListingSite : IAsyncLifetime
{
    /// <summary>Milliseconds that a page may take on a busy machine.</summary>
    private const float Patience = 120_000;

    private readonly int port = ServerProcess.FreePort();
    private readonly string data = Directory.CreateTempSubdirectory("mingjian-visit-").FullName;
    private TestDatabase database = null!;
    private Factory factory = null!;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Organisation? bureau;

    public StandingTime LawTime { get; } = StandingTime.On(2026, 3, 20);

    /// <summary>Sessions and one-time codes; moved by each code told, so that none is told twice.</summary>
    public StandingTime SystemTime { get; } = new(TimeProvider.System.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        if (RunningSite.Chromium is null)
        {
            return;
        }

        database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        factory = new(this);
        factory.UseKestrel(port);
        factory.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await RunningSite.LaunchAsync(playwright);
    }

    /// <summary>A browser of its own with one page, on which nothing has been opened.</summary>
    public async Task<IPage> BrowserAsync()
    {
        Assert.SkipWhen(browser is null, "no browser is given (MINGJIAN_CHROMIUM)");
        var visitor = await browser.NewContextAsync(
            new()
            {
                BaseURL = $"http://127.0.0.1:{port}",
                ViewportSize = new() { Width = 1280, Height = 900 },
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
            }
        );
        visitor.SetDefaultTimeout(Patience);
        return await visitor.NewPageAsync();
    }

    /// <summary>A phone with one page, which may tell where it is.</summary>
    public async Task<IPage> PhoneAsync(float longitude, float latitude)
    {
        Assert.SkipWhen(browser is null, "no browser is given (MINGJIAN_CHROMIUM)");
        var visitor = await browser.NewContextAsync(
            new()
            {
                BaseURL = $"http://127.0.0.1:{port}",
                ViewportSize = new() { Width = 390, Height = 844 },
                DeviceScaleFactor = 2,
                HasTouch = true,
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                Permissions = ["geolocation"],
                Geolocation = new()
                {
                    Longitude = longitude,
                    Latitude = latitude,
                    Accuracy = 8,
                },
            }
        );
        visitor.SetDefaultTimeout(Patience);
        return await visitor.NewPageAsync();
    }

    /// <summary>Something done beside the browser, by the system.</summary>
    public async Task<T> ActAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        Assert.SkipWhen(browser is null, "no browser is given (MINGJIAN_CHROMIUM)");
        await using var scope = factory.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        return await act(scope.ServiceProvider);
    }

    public void GoTo(DateOnly day) => LawTime.Moment = ChinaClock.StartOf(day).AddHours(10);

    /// <summary>Somebody of the municipal bureau who can sign in.</summary>
    public Task<Account> AddOfficerAsync(Role role, string name) =>
        ActAsync(services =>
        {
            if (bureau is null)
            {
                bureau = new()
                {
                    Kind = OrganisationKind.MunicipalBureau,
                    Name = "重庆市生态环境局",
                };
                services.GetRequiredService<MingjianDb>().Organisations.Add(bureau);
            }

            return AddPersonAsync(services, bureau.OrganisationId, role, name);
        });

    /// <summary>Somebody of an organisation that is there, who can sign in.</summary>
    public Task<Account> AddPersonAsync(Guid organisationId, Role role, string name) =>
        ActAsync(services => AddPersonAsync(services, organisationId, role, name));

    private async Task<Account> AddPersonAsync(
        IServiceProvider services,
        Guid organisationId,
        Role role,
        string name
    )
    {
        var db = services.GetRequiredService<MingjianDb>();
        var person = TestData.Person(name);
        var key = SecondFactor.NewKey();
        services.GetRequiredService<SecretSetter>().SetPassword(person, Account.Password);
        person.Enrol(services.GetRequiredService<SecondFactor>().Protect(key), usedStep: 0);
        db.People.Add(person);
        db.Memberships.Add(
            new()
            {
                PersonId = person.Id,
                OrganisationId = organisationId,
                Role = role,
                From = new(2024, 1, 12),
            }
        );
        await db.SaveChangesAsync();
        return new(name, person.UserName!, new Authenticator(key, SystemTime));
    }

    /// <summary>Carries out the imports that wait, as the program's background does.</summary>
    public async Task ImportAsync(CancellationToken stop)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var carryOut = scope.ServiceProvider.GetRequiredService<CarryOutImport>();

        while (await carryOut.NextAsync(stop) is { } runId)
        {
            await carryOut.RunAsync(runId, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
            await factory.DisposeAsync();
            await database.DisposeAsync();
        }

        playwright?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private sealed class Factory(ListingSite site) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.ConfigureLogging(logging =>
                logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error)
            );
            builder.UseSetting("database", "sqlite");
            builder.UseSetting("connection", site.database.Connection);
            builder.UseSetting("data", site.data);
            builder.UseSetting("public-url", $"http://127.0.0.1:{site.port}");
            builder.UseSetting("migrate", "false");
            builder.UseSetting("jobs", "false");
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(site.SystemTime);
                services.RemoveAll<ChinaClock>().AddSingleton(new ChinaClock(site.LawTime));
            });
        }
    }
}
