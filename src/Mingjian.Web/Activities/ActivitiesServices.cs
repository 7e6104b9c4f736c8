using Microsoft.AspNetCore.Authentication;
using Mingjian.Activities;
using Mingjian.Activities.AtSite;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Measuring;
using Mingjian.Activities.Progress;
using Mingjian.Activities.Statistics;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Activities.Api;
using Mingjian.Web.Activities.Institution.Forms;
using Mingjian.Web.Activities.Institution.Grid;
using Mingjian.Web.Activities.Institution.Phone;
using Mingjian.Web.Activities.Sites;
using Mingjian.Web.Activities.Statistics;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities;

/// <summary>The services of 监测活动 that are neither use cases nor jobs.</summary>
public static class ActivitiesServices
{
    public static void AddActivities(this IServiceCollection services)
    {
        services.AddScoped<DeliveredFiles>();
        services.AddScoped<RecordIntake>();
        services.AddScoped<IActivityMeasures, ActivityMeasures>();
        services.AddActivitiesApi();
        services.AddActivitiesPages();
        services.AddPhone();
        services.AddReporting();
    }

    /// <summary>What the pages of both sides read.</summary>
    private static void AddActivitiesPages(this IServiceCollection services)
    {
        services.AddScoped<OpenWork>();
        services.AddScoped<WorkCounter>();
        services.AddScoped<StatisticsReader>();
        services.AddScoped<StatisticsDesk>();
        services.AddScoped<SiteDesk>();
        services.AddScoped<WorkAtSite>();
        services.AddScoped<ChainLoader>();
        services.AddScoped<Suggestions>();
        services.AddScoped<FormDesk>();
        services.AddScoped<GridLoader>();
        services.AddScoped<IHomeSection, ActivitiesHome>();
        services.AddNavigation(
            new NavigationItem(
                "监测活动",
                ActivitiesLinks.Own,
                ActivitiesDuties.ReadOwn,
                "监测活动",
                10,
                Icon: "flask"
            ),
            new NavigationItem(
                "监测活动",
                ActivitiesLinks.Board,
                ActivitiesDuties.Read,
                "监测活动",
                10,
                Icon: "flask"
            )
        );
    }

    /// <summary>Keys for programs, and the interface that they open.</summary>
    private static void AddActivitiesApi(this IServiceCollection services)
    {
        services.AddScoped<KeyRing>();
        services.AddScoped<DeliveryRequest>();
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(
                KeyAuthentication.Name,
                configureOptions: null
            );
        services.AddActivitiesDocument();
        services.AddNavigation(
            new NavigationItem(
                "接口密钥",
                ActivitiesLinks.Keys,
                ActivitiesDuties.ManageKeys,
                "监测活动",
                90,
                Icon: "key"
            )
        );
    }
}
