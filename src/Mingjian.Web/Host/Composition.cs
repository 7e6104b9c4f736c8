using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts;
using Mingjian.Web.Activities;
using Mingjian.Web.Activities.Api;
using Mingjian.Web.Activities.Institution.Phone;
using Mingjian.Web.Credit;
using Mingjian.Web.Demo;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal;
using Mingjian.Web.Listing;
using Mingjian.Web.Portal;
using Mingjian.Web.Regulation;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Host;

/// <summary>What the program is made of: services once, the request pipeline once.</summary>
public static class Composition
{
    /// <summary>The program finds its own files beside itself, wherever it is started from.</summary>
    public static WebApplicationBuilder NewBuilder(string[] args) =>
        WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = Directory.Exists(
                    Path.Combine(AppContext.BaseDirectory, "wwwroot")
                )
                    ? AppContext.BaseDirectory
                    : null,
            }
        );

    public static void AddMingjian(this WebApplicationBuilder builder)
    {
        var installation = Installation.From(builder.Configuration);
        var services = builder.Services;

        services.AddSingleton(installation);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ChinaClock>();
        services.AddScoped<Desk>();
        services.AddMingjianDb(installation);
        services.AddAccess(installation);
        services.AddRateLimits(installation);
        services.AddAccounts();
        services.AddUseCases(typeof(MingjianDb).Assembly);
        services.AddRegulation();
        services.AddRegulationPages();
        services.AddJournal(installation);
        services.AddListing(installation.Jobs);
        services.AddActivities();
        services.AddRecordImports(installation.Jobs);
        services.AddWebhooks(installation);
        services.AddIndicators();
        services.AddFacts();
        services.AddMeasuring();
        services.AddPortal(installation);

        services.AddDemo(installation);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRequestLocalization(options =>
            options.DefaultRequestCulture = new RequestCulture("zh-CN")
        );
        services.AddUi();
        services.AddRazorPages().WithRazorPagesAtContentRoot();
    }

    public static void UseMingjian(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UsePortal();

        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseExceptionHandler("/error/500");
        app.UseRouting();
        app.UseBodyLimit();
        app.UseAuthentication();
        app.UseSpokenAccess();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapJournal();
        app.MapListing();
        app.MapActivities();
        app.MapPhone();
        app.MapRecordImports();
        app.MapReporting();
        app.MapIndicators();
        app.MapFacts();
        app.MapUi();
        app.MapPortal();
    }

    public static void AddMingjianDb(this IServiceCollection services, Installation installation)
    {
        if (installation.Database == "postgres")
        {
            services.AddDbContext<PostgresMingjianDb>(
                options => Databases.Postgres(options, installation.Connection!),
                optionsLifetime: ServiceLifetime.Singleton
            );
            services.AddScoped<MingjianDb>(provider =>
                provider.GetRequiredService<PostgresMingjianDb>()
            );
        }
        else
        {
            Directory.CreateDirectory(installation.Data);
            services.AddDbContext<SqliteMingjianDb>(
                options =>
                    Databases.Sqlite(
                        options,
                        installation.Connection ?? $"Data Source={installation.SqliteFile}"
                    ),
                optionsLifetime: ServiceLifetime.Singleton
            );
            services.AddScoped<MingjianDb>(provider =>
                provider.GetRequiredService<SqliteMingjianDb>()
            );
        }
    }

    /// <summary>Every class in a <c>UseCases</c> or <c>Jobs</c> namespace of the law is a scoped service; there is no other registration to forget.</summary>
    private static void AddUseCases(this IServiceCollection services, Assembly law)
    {
        var useCases = law.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false, IsPublic: true, Namespace: { } space }
                && (
                    space.EndsWith(".UseCases", StringComparison.Ordinal)
                    || space.EndsWith(".Jobs", StringComparison.Ordinal)
                )
                && type.GetMethods().Any(method => method.Name == "RunAsync")
            );

        foreach (var useCase in useCases)
        {
            services.AddScoped(useCase);
        }
    }
}
