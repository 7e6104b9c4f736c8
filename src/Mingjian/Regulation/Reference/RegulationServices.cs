using Microsoft.Extensions.DependencyInjection;

namespace Mingjian.Regulation.Reference;

public static class RegulationServices
{
    /// <summary>What the room offers apart from its use cases, which are found by themselves.</summary>
    public static IServiceCollection AddRegulation(this IServiceCollection services) =>
        services.AddSingleton<LawMemory>().AddScoped<LawBook>();
}
