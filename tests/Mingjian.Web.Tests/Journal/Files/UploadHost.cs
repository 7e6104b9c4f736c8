using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Web.Host;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal;

namespace Mingjian.Web.Tests.Journal.Files;

/// <summary>The upload and file endpoints on a real Kestrel socket; who sits at the desk comes in the header <c>X-Person</c>.</summary>
public sealed class UploadHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private UploadHost(WebApplication app, string data) => (this.app, Data) = (app, data);

    public string Data { get; }

    public Uri Address =>
        new(
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
        );

    public static async Task<UploadHost> StartAsync()
    {
        var installation = new Installation
        {
            Data = Path.Combine(Path.GetTempPath(), $"mj_up_{Guid.CreateVersion7():N}"),
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ChinaClock>();
        services.AddScoped<Desk>();
        services.AddMingjianDb(installation);
        services.AddJournal(installation);
        services.AddScoped<TakeUpload>();
        services.AddAntiforgery();
        services
            .AddAuthentication("test")
            .AddScheme<AuthenticationSchemeOptions, ByHeader>("test", null);
        services.AddScoped<IAuthorizationHandler, HoldsDutyHandler>();
        services.AddAuthorization();
        var built = builder.Build();
        built.UseAuthentication();
        built.UseAuthorization();
        built.MapJournal();
        built.MapGet(
            "/token",
            (HttpContext http, IAntiforgery a) => a.GetAndStoreTokens(http).RequestToken
        );
        await using (var scope = built.Services.CreateAsyncScope())
        {
            await Schema.MigrateAsync(scope.ServiceProvider.GetRequiredService<MingjianDb>());
        }

        await built.StartAsync();
        return new(built, installation.Data);
    }

    /// <summary>A client of one person, with cookie and antiforgery token.</summary>
    public async Task<HttpClient> ClientAsync(Guid person)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Person", person.ToString());
        var token = await client.GetStringAsync(new Uri("/token", UriKind.Relative));
        client.DefaultRequestHeaders.Add("RequestVerificationToken", token);
        return client;
    }

    /// <summary>Files of the store, whole or arriving.</summary>
    public IReadOnlyList<string> Files() =>
        Directory.Exists(Path.Combine(Data, "files"))
            ? Directory.GetFiles(Path.Combine(Data, "files"), "*", SearchOption.AllDirectories)
            : [];

    public async Task<T> AskAsync<T>(Func<MingjianDb, Task<T>> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<MingjianDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
    }

    public static MultipartFormDataContent Form(Stream content, string name)
    {
        var file = new StreamContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { file, "file", name } };
    }

    private sealed class ByHeader(
        IOptionsMonitor<AuthenticationSchemeOptions> options,
        ILoggerFactory logger,
        UrlEncoder encoder
    ) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (!Guid.TryParse(Request.Headers["X-Person"], out var person))
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var duties = new HashSet<string> { Duties.ReadInbox, ListingDuties.ReadOwn };
            Context
                .RequestServices.GetRequiredService<Desk>()
                .Seat(
                    new Actor(person, "甲", "填报员", person, "甲机构", duties),
                    Viewer.Institution(person)
                );
            var identity = new ClaimsIdentity([new("sub", person.ToString())], "test");
            return Task.FromResult(
                AuthenticateResult.Success(new(new ClaimsPrincipal(identity), "test"))
            );
        }
    }
}
