using Mingjian.Accounts;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Regulation;

public static class RegulationPages
{
    private const string Section = "法规与参数";

    /// <summary>The room's entries in the navigation and on the home page.</summary>
    public static void AddRegulationPages(this IServiceCollection services)
    {
        services.AddScoped<IHomeSection, CalendarReminder>();
        services.AddNavigation(
            new NavigationItem(
                "参数设置",
                RegulationLinks.Settings,
                Duties.ReadSettings,
                Section,
                80,
                Icon: "adjustments"
            ),
            new NavigationItem(
                "法律依据",
                RegulationLinks.LegalBases,
                Duties.ReadSettings,
                Section,
                81,
                Icon: "book-2"
            ),
            new NavigationItem(
                "管理部门",
                RegulationLinks.Offices,
                Duties.ReadSettings,
                Section,
                82,
                Icon: "building-bank"
            ),
            new NavigationItem(
                "工作日历",
                RegulationLinks.Calendar,
                Duties.ReadSettings,
                Section,
                83,
                Icon: "calendar"
            ),
            new NavigationItem(
                "期限计算",
                RegulationLinks.Deadline,
                null,
                "",
                60,
                Icon: "calculator"
            )
        );
    }
}
