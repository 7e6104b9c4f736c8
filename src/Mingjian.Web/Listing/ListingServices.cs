using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Expiry;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Measuring;
using Mingjian.Listing.Register;
using Mingjian.Listing.Register.History;
using Mingjian.Listing.Signing;
using Mingjian.Regulation.Contract;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Listing.Console.Cases;
using Mingjian.Web.Listing.Console.Home;
using Mingjian.Web.Listing.Institution;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing;

/// <summary>The services of 名录管理 that are neither use cases nor jobs.</summary>
public static class ListingServices
{
    public static void AddListing(this IServiceCollection services, bool jobs)
    {
        services.AddSingleton<RegisterMemory>();
        services.AddScoped<IInstitutionRegister, InstitutionRegister>();
        services.AddScoped<IInstitutionNames, InstitutionNames>();
        services.AddScoped<IRegisterMeasures, RegisterMeasures>();
        services.AddScoped<IListedInstitutions, ListedInstitutions>();
        services.AddScoped<RegisterWriter>();
        services.AddScoped<RegisterHistory>();
        services.AddScoped<ApplicationCheck>();
        services.AddScoped<ListsOfRecord>();
        services.AddScoped<SigningDesk>();
        services.AddScoped<HandIn>();
        services.AddScoped<ChangeSigningDesk>();
        services.AddScoped<RoundDifferences>();

        services.AddScoped<InstitutionNumbers>();
        services.AddScoped<CaseLetters>();
        services.AddScoped<ExpiryWatch>();
        services.AddScoped<ITermHolder, CaseTerms>();
        services.AddImports(jobs);

        services.AddScoped<CaseFile>();
        services.AddScoped<IHomeSection, CasesSection>();
        services.AddNavigation(
            new NavigationItem(
                "申请与变更",
                "/console/cases",
                ListingDuties.Read,
                "名录管理",
                10,
                Icon: "clipboard-list",
                Also: ["/receipts", "/console/unmask"]
            ),
            new NavigationItem(
                "名录机构",
                "/console/institutions",
                ListingDuties.Read,
                "名录管理",
                20,
                Icon: "building"
            ),
            new NavigationItem(
                "状态变更",
                "/console/standing",
                ListingDuties.Read,
                "名录管理",
                30,
                Icon: "lock"
            ),
            new NavigationItem(
                "到期监视",
                "/console/expiring",
                ListingDuties.Read,
                "名录管理",
                40,
                Icon: "calendar-due"
            ),
            new NavigationItem(
                "其他资料",
                "/console/extra-papers",
                ListingDuties.Check,
                "名录管理",
                60,
                Icon: "files"
            )
        );
        services.AddInstitutionPages();
    }

    public static void MapListing(this IEndpointRouteBuilder routes) => routes.MapImports();
}
