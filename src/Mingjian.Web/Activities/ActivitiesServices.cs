using Microsoft.AspNetCore.Authentication;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Keys;
using Mingjian.Web.Activities.Api;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities;

/// <summary>The services of 监测活动 that are neither use cases nor jobs.</summary>
public static class ActivitiesServices
{
    public static void AddActivities(this IServiceCollection services)
    {
        services.AddScoped<DeliveredFiles>();
        services.AddScoped<RecordIntake>();
        services.AddActivitiesApi();
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
