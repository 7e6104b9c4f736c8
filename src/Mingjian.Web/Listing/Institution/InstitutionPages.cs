using Mingjian.Listing;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Listing.Institution.Steps;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Listing.Institution;

/// <summary>What the pages of an institution share, its part of the home page and of the navigation.</summary>
public static class InstitutionPages
{
    public static void AddInstitutionPages(this IServiceCollection services)
    {
        services.AddScoped<StepDesk>();
        services.AddScoped<RowDesk>();
        services.AddScoped<IHomeSection, ApplicationHome>();
        services.AddNavigation(
            new NavigationItem(
                "名录申请",
                CaseLinks.Application,
                ListingDuties.ReadOwn,
                "名录管理",
                10,
                Icon: "file-certificate"
            )
        );
    }
}
