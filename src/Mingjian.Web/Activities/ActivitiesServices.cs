using Mingjian.Activities.Delivering;

namespace Mingjian.Web.Activities;

/// <summary>The services of 监测活动 that are neither use cases nor jobs.</summary>
public static class ActivitiesServices
{
    public static void AddActivities(this IServiceCollection services)
    {
        services.AddScoped<DeliveredFiles>();
        services.AddScoped<RecordIntake>();
    }
}
