using Mingjian.Data.Imports;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Listing.SharedPeople;
using Mingjian.Web.Host.Imports;
using Mingjian.Web.Journal;
using Mingjian.Web.Listing.Downloads;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing;

/// <summary>What the import and export of lists add to the program.</summary>
public static class ImportServices
{
    /// <param name="jobs">Whether this node carries imports out.</param>
    public static void AddImports(this IServiceCollection services, bool jobs)
    {
        services.AddEvery<IListSheet>();
        services.AddScoped<ListSheets>();
        services.AddScoped<ImportIntake>();
        services.AddScoped<SharedPeopleReader>();
        services.AddNavigation(
            new NavigationItem(
                "跨机构任职",
                "/console/shared-people",
                ListingDuties.Check,
                "名录管理",
                45,
                Icon: "users"
            ),
            new NavigationItem(
                "方法标准库",
                "/console/methods",
                ListingDuties.Read,
                "名录管理",
                50,
                Icon: "book"
            ),
            new NavigationItem(
                "导入存量名录",
                "/console/import-listed",
                ListingDuties.Import,
                "名录管理",
                70,
                Icon: "file-import"
            )
        );
        services.AddSingleton(new ImportPace());
        services.AddSingleton<ImportBell>();

        if (jobs)
        {
            services.AddHostedService<ImportWorker<CarryOutImport>>();
        }
    }

    public static void MapImports(this IEndpointRouteBuilder routes) => routes.MapListDownloads();
}
