using Mingjian.Demo;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.SignIn;
using Mingjian.Web.Host;

namespace Mingjian.Web.Demo;

/// <summary>What only the demo has: its clock, its accounts, its city. Nothing of it is registered outside demo mode.</summary>
public static class DemoServices
{
    public static void AddDemo(this IServiceCollection services, Installation installation)
    {
        if (!installation.Demo)
        {
            return;
        }

        services.AddSingleton<DemoClock>();
        services.AddSingleton<IClockOffset>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<DemoOffice>();
        services.AddSingleton<DemoAfterlife>();
        services.AddSingleton<DemoInstitutions>();
        services.AddSingleton<DemoYear>();
        services.AddSingleton<DemoCitizens>();
        services.AddSingleton<DemoCredit>();
        services.AddScoped<DemoPapers>();
        services.AddSingleton<DemoCity>();
        services.AddSingleton<DemoTime>();
        services.AddScoped<IDemoAccounts, DemoAccounts>();
    }
}

/// <summary>The accounts on the sign-in page: one for each role, all with this database's own password.</summary>
public sealed class DemoAccounts(DemoOffice office) : IDemoAccounts
{
    public Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<DemoAccount>>([
            .. DemoLogins.All.Select(login => new DemoAccount(login, office.Password)),
        ]);
}
