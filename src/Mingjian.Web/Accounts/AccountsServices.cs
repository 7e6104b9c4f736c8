using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Mingjian.Accounts;
using Mingjian.Web.Accounts.HeldForms;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Accounts.SignIn;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Accounts;

/// <summary>What the room Accounts adds to the program beside the enforcement in Host.</summary>
public static class AccountsServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddNavigation(
            new NavigationItem("工作台", "/console", Duties.ReadInbox, "", 0, Icon: "home"),
            new NavigationItem("首页", "/institution", Duties.ReadInbox, "", 0, Icon: "home"),
            new NavigationItem(
                "机构邀请",
                AccountsLinks.Institutions,
                Duties.Invite,
                "名录管理",
                80,
                Icon: "mail-plus"
            ),
            new NavigationItem(
                "单位与人员",
                AccountsLinks.ConsolePeople,
                Duties.ManagePeople,
                "系统管理",
                10,
                Icon: "users"
            ),
            new NavigationItem(
                "人员与岗位",
                AccountsLinks.OwnPeople,
                Duties.ManageOwnPeople,
                "本单位",
                10,
                Icon: "users"
            ),
            new NavigationItem(
                "签署权限",
                AccountsLinks.Delegations,
                Duties.ManageOwnPeople,
                "本单位",
                20,
                Icon: "signature"
            )
        );
        services.AddScoped<HomeBoard>();
        services.AddScoped<StepUpCheck>();
        services.AddScoped<DemoSignIn>();
        services.AddScoped<InvitationPost>();
        services.AddScoped<HeldFormStore>();
        services.AddSingleton<Enrolment>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ForgetHeldForm>());
        services.Configure<RazorViewEngineOptions>(options =>
            options.PageViewLocationFormats.Add("/Accounts/StepUp/{0}.cshtml")
        );
    }
}
