using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Letters;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Journal;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Search;
using Mingjian.Web.Portal.Credit.Api;
using Mingjian.Web.Portal.Credit.Feeds;
using Mingjian.Web.Portal.Credit.Incentives;
using Mingjian.Web.Portal.Credit.Published;
using Mingjian.Web.Portal.Credit.Ratings;
using Mingjian.Web.Portal.Find;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Portal.Credit;

/// <summary>信用管理 on the public's site, composed once.</summary>
public static class CreditPortalServices
{
    public static void AddCreditPortal(this IServiceCollection services)
    {
        services.AddSingleton<PublicVersionWatch>();
        services.AddScoped<PublishedRatings>();
        services.AddSingleton<ServeCertificate>();
        services.AddScoped<IOpenDataTable, GradeTable>();
        services.TryAddScoped<PublicRatings>();
        services.TryAddScoped<ObjectionIntake>();
        services.TryAddScoped<ObjectionLetters>();
        services.AddScoped<InstitutionGrades>();
        services.AddScoped<CreditTag>();
        services.AddScoped<CreditNews>();
        services.AddScoped<OpenNowReader>();
        services.AddScoped<IncentiveCover>();
        services.AddScoped<CoveredInstitutions>();
        services.AddScoped<QualifiedSearch>();
        services.AddScoped<Finder>();
        services.AddNavigation(
            new NavigationItem(
                "找机构",
                CreditPortalLinks.Find,
                Duty: null,
                "",
                15,
                Icon: "map-search"
            ),
            new NavigationItem(
                "信用等级",
                CreditPortalLinks.Results,
                Duty: null,
                "",
                30,
                Icon: "award",
                Also:
                [
                    CreditPortalLinks.Notices,
                    "/credit/ratings",
                    CreditPortalLinks.Objections,
                    CreditPortalLinks.Corrections,
                    CreditPortalLinks.Incentives,
                ]
            )
        );
    }

    public static void MapCreditPortal(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapResultsFiles();
        app.MapBundles();
        ServeCertificate.Map(app);
        app.MapBadges();
        app.MapFeeds();
        app.MapFinder();
        api.MapCreditApi();
        ListPublishedResults.Map(api);
        Api.ListIncentives.Map(api);
    }
}
