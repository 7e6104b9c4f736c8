using Mingjian.Listing.OpenData;
using Mingjian.Listing.Search;
using Mingjian.Web.Credit;
using Mingjian.Web.Host;
using Mingjian.Web.Portal.Api;
using Mingjian.Web.Portal.Credit;
using Mingjian.Web.Portal.Institutions;
using Mingjian.Web.Portal.OpenData;
using Mingjian.Web.Portal.Reports;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Portal;

/// <summary>The public's site and the open interface, composed once.</summary>
public static class PortalServices
{
    public static void AddPortal(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton(new DumpFolder(Path.Combine(installation.Data, "open-data")));
        services.AddSingleton<SearchMemory>();
        services.AddSingleton<ApiRate>();
        services.AddSingleton<ReportMemory>();
        services.AddScoped<DirectorySearch>();
        services.AddScoped<PortalFigures>();
        services.AddCreditPortal();
        services.AddPublicWork();
        services.AddOutputCache(options => options.AddBasePolicy(new PortalCache()));
        services.AddOpenApiDocument();
        services.AddNavigation(
            new NavigationItem(
                "机构名录",
                PortalLinks.Directory,
                Duty: null,
                "",
                10,
                Icon: "building"
            ),
            new NavigationItem(
                "报告核验",
                PortalLinks.Verify,
                Duty: null,
                "",
                20,
                Icon: "file-search"
            ),
            new NavigationItem(
                "开放数据",
                PortalLinks.OpenData,
                Duty: null,
                "",
                80,
                Icon: "database"
            ),
            new NavigationItem("帮助", PortalLinks.Help, Duty: null, "", 90, Icon: "help")
        );
    }

    /// <summary>Early in the pipeline, before compression: a stored answer is sent as it was sent the first time.</summary>
    public static void UsePortal(this IApplicationBuilder app)
    {
        app.UseApiDoor();
        app.UseOutputCache();
    }

    public static void MapPortal(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapExports();
        app.MapDumps();

        var api = app.MapGroup("/api/v1").AllowAnonymous().WithTags("名录");
        ListInstitutions.Map(api);
        GetInstitution.Map(api);
        CheckReport.Map(api);
        GetIndicators.Map(api);
        app.MapCreditPortal(api);
    }
}
