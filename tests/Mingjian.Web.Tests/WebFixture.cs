using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests;

/// <summary>
/// The whole program in the test process, on an own database, SQLite unless it says otherwise. The law's clock stands at <see cref="LawTime"/> until a test
/// moves it; sessions and one-time codes use <see cref="SystemTime"/>. Use it as <c>IClassFixture&lt;WebFixture&gt;</c>.
/// </summary>
public class WebFixture : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Factory factory = null!;

    /// <summary>On which database the program runs.</summary>
    protected virtual DatabaseKind Kind => DatabaseKind.Sqlite;

    /// <summary>The law's time: 2026-03-20 10:00 in Beijing.</summary>
    public StandingTime LawTime { get; } = StandingTime.On(2026, 3, 20);

    /// <summary>The system's time for sessions, codes and rate limits; a test may move it forward.</summary>
    public ShiftedTime SystemTime { get; } = new();

    public IServiceProvider Services => factory.Services;

    public TestDatabase Database => database;

    public DateOnly Today => ChinaClock.DayOf(LawTime.Moment);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Kind);
        factory = new(this);
        await PrepareAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A context that sees everything, for arranging and for looking at what was stored.</summary>
    public MingjianDb Db() => database.Open(clock: new ChinaClock(LawTime));

    /// <summary>Somebody from the street: no session. Redirects are not followed, so that a test sees them.</summary>
    public Visitor Public()
    {
        var cookies = new CookieContainer();
        var http = factory.CreateDefaultClient(
            new Uri("https://localhost"),
            new CookieContainerHandler(cookies)
        );
        return new(http, cookies);
    }

    /// <summary>A new person with this role in this organisation, signed in with a real cookie and second factor done.</summary>
    public async Task<Visitor> SignInAs(Role role, Organisation organisation, string? name = null)
    {
        var person = await AddPersonAsync(name ?? role.Text());
        await AddRoleAsync(person, organisation, role);
        return await SignInAs(person);
    }

    /// <summary>A new person with this role in a new organisation of the fitting kind.</summary>
    public async Task<Visitor> SignInAs(Role role) =>
        await SignInAs(role, await AddOrganisationAsync(KindFor(role)));

    public async Task<Visitor> SignInAs(Person person)
    {
        var session = new Session
        {
            PersonId = person.Id,
            Stamp = person.SecurityStamp!,
            StartedAt = SystemTime.GetUtcNow().UtcDateTime,
        };
        await using var db = Db();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        var visitor = Public();
        visitor.Carry(CookieOf(session));
        visitor.Person = person;
        visitor.SessionId = session.SessionId;
        return visitor;
    }

    public async Task<Organisation> AddOrganisationAsync(
        OrganisationKind kind,
        string? name = null,
        string? office = null
    )
    {
        var organisation = new Organisation
        {
            Kind = kind,
            Name = name ?? kind.Text(),
            Office = office ?? (kind == OrganisationKind.DistrictBureau ? "500103" : null),
        };
        await using var db = Db();
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return organisation;
    }

    public async Task<Person> AddPersonAsync(string name, bool secondFactor = true)
    {
        var login = $"p{Guid.CreateVersion7():N}@example.test";
        var person = new Person
        {
            FullName = name,
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            Email = login,
            NormalizedEmail = login.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            TwoFactorEnabled = secondFactor,
            CreatedAt = SystemTime.GetUtcNow().UtcDateTime,
        };
        await using var db = Db();
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person;
    }

    public async Task<Membership> AddRoleAsync(
        Person person,
        Organisation organisation,
        Role role,
        DateOnly? to = null
    )
    {
        var membership = new Membership
        {
            PersonId = person.Id,
            OrganisationId = organisation.OrganisationId,
            Role = role,
            From = new(2024, 1, 12),
            To = to,
        };
        await using var db = Db();
        db.Memberships.Add(membership);
        await db.SaveChangesAsync();
        return membership;
    }

    public static OrganisationKind KindFor(Role role) =>
        role switch
        {
            Role.Clerk
            or Role.InstitutionAdministrator
            or Role.TechnicalLead
            or Role.AuthorizedSignatory
            or Role.Representative => OrganisationKind.Institution,
            Role.DistrictOfficer => OrganisationKind.DistrictBureau,
            Role.MarketRegulatorReader => OrganisationKind.MarketRegulator,
            Role.AssociationOfficer => OrganisationKind.Association,
            _ => OrganisationKind.MunicipalBureau,
        };

    /// <summary>More settings for the program, such as <c>demo</c>.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    protected virtual void Configure(IServiceCollection services) { }

    /// <summary>What every test of the class finds in the database.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    private Cookie CookieOf(Session session)
    {
        var options = Services
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(SessionCookie.Scheme);
        var now = SystemTime.GetUtcNow();
        var ticket = new AuthenticationTicket(
            SessionCookie.Principal(session),
            new() { IssuedUtc = now, ExpiresUtc = now + Session.Idle },
            SessionCookie.Scheme
        );
        return new(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/", "localhost")
        {
            Secure = true,
        };
    }

    private sealed class Factory(WebFixture fixture) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.ConfigureLogging(logging =>
                logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error)
            );
            builder.UseSetting(
                "database",
                fixture.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres"
            );
            builder.UseSetting("connection", fixture.database.Connection);
            builder.UseSetting(
                "data",
                Path.Combine(Path.GetTempPath(), $"mj_{Guid.CreateVersion7():N}")
            );
            builder.UseSetting("public-url", "https://localhost");
            builder.UseSetting("migrate", "false");

            if (fixture.Settings.All(setting => setting.Key != "sign-in-limit"))
            {
                builder.UseSetting("sign-in-limit", "10000");
            }
            builder.UseSetting("jobs", "false");

            foreach (var (key, value) in fixture.Settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(fixture.SystemTime);
                services.RemoveAll<ChinaClock>().AddSingleton(new ChinaClock(fixture.LawTime));
                services.ConfigureDbContext<SqliteMingjianDb>(options =>
                    TestDatabase.Strict(options)
                );
                services.ConfigureDbContext<PostgresMingjianDb>(options =>
                    TestDatabase.Strict(options)
                );
                fixture.Configure(services);
            });
        }
    }
}

/// <summary>The system's clock, moved forward by a test.</summary>
public sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
