using Mingjian.Listing;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Listing.Institution.Cases;
using Mingjian.Web.Listing.Institution.Changes;
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
        services.AddScoped<ChangeDesk>();
        services.AddScoped<OwnCaseActs>();
        services.AddScoped<IHomeSection, ApplicationHome>();
        services.AddScoped<IHomeSection, ChangesHome>();
        services.AddNavigation(
            new NavigationItem(
                "名录申请",
                CaseLinks.Application,
                ListingDuties.ReadOwn,
                "名录管理",
                10,
                Icon: "file-certificate",
                Also: ["/institution/cases", "/institution/applications", "/receipts"]
            ),
            new NavigationItem(
                "信息变更",
                ChangeLinks.Changes,
                ListingDuties.ReadOwn,
                "名录管理",
                20,
                Icon: "file-pencil"
            ),
            new NavigationItem(
                "名录状态",
                ChangeLinks.Standing,
                ListingDuties.ReadOwn,
                "名录管理",
                30,
                Icon: "lock"
            )
        );
    }
}
