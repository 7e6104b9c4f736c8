using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Expiry;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Register;
using Mingjian.Listing.Signing;
using Mingjian.Regulation.Contract;
using Mingjian.Web.Journal;

namespace Mingjian.Web.Listing;

/// <summary>The services of 名录管理 that are neither use cases nor jobs.</summary>
public static class ListingServices
{
    public static void AddListing(this IServiceCollection services)
    {
        services.AddScoped<RegisterWriter>();
        services.AddScoped<ApplicationCheck>();
        services.AddScoped<ListsOfRecord>();
        services.AddScoped<SigningDesk>();
        services.AddScoped<RoundDifferences>();

        services.AddScoped<InstitutionNumbers>();
        services.AddScoped<CaseLetters>();
        services.AddScoped<ExpiryWatch>();
        services.AddScoped<ITermHolder, CaseTerms>();
        services.AddEvery<IListSheet>();
        services.AddScoped<ListSheets>();
        services.AddSingleton(new ImportPace());
    }
}
