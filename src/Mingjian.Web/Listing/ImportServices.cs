using Mingjian.Listing.Imports;
using Mingjian.Listing.SharedPeople;
using Mingjian.Web.Journal;
using Mingjian.Web.Listing.Downloads;
using Mingjian.Web.Listing.Jobs;

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
        services.AddSingleton(new ImportPace());
        services.AddSingleton<ImportBell>();

        if (jobs)
        {
            services.AddHostedService<ImportWorker>();
        }
    }

    public static void MapImports(this IEndpointRouteBuilder routes) => routes.MapListDownloads();
}
