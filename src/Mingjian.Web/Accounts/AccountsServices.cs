using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Mingjian.Web.Accounts.HeldForms;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Accounts.SignIn;
using Mingjian.Web.Accounts.StepUp;

namespace Mingjian.Web.Accounts;

/// <summary>What the room Accounts adds to the program beside the enforcement in Host.</summary>
public static class AccountsServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<HomeBoard>();
        services.AddScoped<StepUpCheck>();
        services.AddScoped<DemoSignIn>();
        services.AddScoped<HeldFormStore>();
        services.AddSingleton<Enrolment>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ForgetHeldForm>());
        services.Configure<RazorViewEngineOptions>(options =>
            options.PageViewLocationFormats.Add("/Accounts/StepUp/{0}.cshtml")
        );
    }
}
