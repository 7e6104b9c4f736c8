using Mingjian.Credit.Measuring;

namespace Mingjian.Web.Credit;

/// <summary>What the rooms know, in numbers, and what it makes of an institution now.</summary>
public static class MeasuringServices
{
    public static void AddMeasuring(this IServiceCollection services)
    {
        services.AddSingleton<MeasuresMemory>();
        services.AddScoped<Measures>();
        services.AddScoped<MeasuresNow>();
        services.AddScoped<StandingNow>();
    }
}
