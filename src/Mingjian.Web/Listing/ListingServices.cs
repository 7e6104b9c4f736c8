using Mingjian.Listing.Register;

namespace Mingjian.Web.Listing;

/// <summary>The services of 名录管理 that are neither use cases nor jobs.</summary>
public static class ListingServices
{
    public static void AddListing(this IServiceCollection services) =>
        services.AddScoped<RegisterWriter>();
}
