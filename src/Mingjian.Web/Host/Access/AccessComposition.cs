using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticAssets;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Signing;
using Mingjian.Data;
using Mingjian.Journal.Sealing;

namespace Mingjian.Web.Host.Access;

/// <summary>Who may do what over HTTP, composed once.</summary>
public static class AccessComposition
{
    /// <summary>Added by MapStaticAssets in Development for files of wwwroot that came after the build; takes no convention.</summary>
    private const string DevelopmentFiles = "{**path:file}";

    /// <summary>PBKDF2 with HMAC-SHA-512, as OWASP asks.</summary>
    private const int Iterations = 210_000;

    public static void AddAccess(this IServiceCollection services, Installation installation)
    {
        services.AddScoped<Seats>();
        services.AddScoped<Inviter>();
        services.AddScoped<InvitationBook>();
        services.AddScoped<SigningAuthority>();
        services.AddScoped<CredentialCheck>();
        services.AddScoped<SecretSetter>();
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
        services.AddScoped<SessionCookie>();
        services.AddScoped<IAuthorizationHandler, HoldsDutyHandler>();
        services.AddExceptionHandler<Refusals>();
        services
            .AddDataProtection()
            .SetApplicationName("mingjian")
            .PersistKeysToDbContext<MingjianDb>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<PersonalKeys>(
                (options, keys) => options.XmlEncryptor = new SealedKeyRing(keys)
            );
        services
            .AddAuthentication(SessionCookie.Scheme)
            .AddCookie(options =>
            {
                options.EventsType = typeof(SessionCookie);
                options.ExpireTimeSpan = Session.Idle;
                options.SlidingExpiration = true;
                Harden(options.Cookie, installation, "mingjian");
                options.Cookie.SameSite = SameSiteMode.Lax;
            });
        services.AddAuthorization();
        services.Configure<MvcOptions>(options => options.Filters.Add<ActDuties>());
        // From a proxy on this machine only: the default list of known proxies.
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        services.AddAntiforgery(options =>
        {
            Harden(options.Cookie, installation, "mingjian-form");
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
    }

    /// <summary>Before authorization: an endpoint that does not say who may use it answers nobody.</summary>
    public static void UseSpokenAccess(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                http.GetEndpoint() is { } endpoint && !SaysWho(endpoint)
                    ? throw new InvalidOperationException(
                        $"{endpoint.DisplayName} names no duty: mark it [NeedsDuty], [NeedsSession] or [AllowAnonymous]."
                    )
                    : next(http)
        );

    public static bool SaysWho(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<NeedsDutyAttribute>() is not null
        || endpoint.Metadata.GetMetadata<NeedsSessionAttribute>() is not null
        || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint is RouteEndpoint { RoutePattern.RawText: DevelopmentFiles };

    /// <summary>Style sheets, scripts and icons: the same for everybody.</summary>
    public static bool IsStaticFile(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText == DevelopmentFiles
        || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>The prefix <c>__Host-</c> binds a cookie to this host, to https and to the path /; plain http exists on loopback only.</summary>
    private static void Harden(CookieBuilder cookie, Installation installation, string name)
    {
        cookie.Name = installation.IsHttps ? $"__Host-{name}" : name;
        cookie.SecurePolicy = installation.IsHttps
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }
}
