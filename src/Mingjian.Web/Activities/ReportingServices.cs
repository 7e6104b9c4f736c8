using Mingjian.Activities;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Verifying;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Activities.Console.Groups;
using Mingjian.Web.Activities.Institution.Reports;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities;

/// <summary>Reports on their way, their check by anybody, conflicts of interest: services, navigation, downloads.</summary>
public static class ReportingServices
{
    public static void AddReporting(this IServiceCollection services)
    {
        services.AddScoped<ReportRegister>();
        services.AddScoped<ReportSigningDesk>();
        services.AddScoped<ReportAddress>();
        services.AddScoped<ReportReader>();
        services.AddScoped<DraftActs>();
        services.AddScoped<IHomeSection, ReportsHome>();
        services.AddScoped<IHomeSection, DecisionsHome>();
        services.AddNavigation(
            new NavigationItem(
                "监测报告",
                ReportLinks.Reports,
                ActivitiesDuties.ReadOwn,
                "监测活动",
                60,
                Icon: "file-text",
                Also: ["/institution/activities/report", ReportLinks.Drafts]
            ),
            new NavigationItem(
                "回避事项",
                ReportLinks.OwnConflicts,
                ActivitiesDuties.ReadOwn,
                "监测活动",
                70,
                Icon: "arrows-split",
                Also: [ReportLinks.OwnGroups]
            ),
            new NavigationItem(
                "回避事项",
                ReportLinks.Conflicts,
                ActivitiesDuties.Read,
                "监测活动",
                60,
                Icon: "arrows-split"
            ),
            new NavigationItem(
                "控制集团",
                ReportLinks.Groups,
                ActivitiesDuties.KeepControlGroups,
                "监测活动",
                70,
                Icon: "hierarchy"
            ),
            new NavigationItem(
                "否认报告核查",
                ReportLinks.Repudiations,
                ActivitiesDuties.Read,
                "监测活动",
                80,
                Icon: "file-unknown"
            )
        );
    }

    public static void MapReporting(this IEndpointRouteBuilder routes)
    {
        routes.MapReportCode();
        routes.MapGroupTemplate();
    }
}
