using Mingjian.Credit;
using Mingjian.Credit.Analysis;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Pools;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Credit.Analysis;
using Mingjian.Web.Credit.Console.Pools;
using Mingjian.Web.Credit.Institution;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit;

/// <summary>The services of the pools, the analysis, and the institution's own page.</summary>
public static class AnalysisServices
{
    public static void AddCreditAnalysis(this IServiceCollection services)
    {
        services.AddScoped<IInspectionPools, PoolReader>();
        services.AddScoped<PoolsDesk>();
        services.AddScoped<IndicatorTotals>();
        services.AddScoped<AnalysisReader>();
        services.AddScoped<AnalysisDesk>();
        services.AddScoped<OwnCreditDesk>();
        services.AddScoped<IHomeSection, OwnCreditHome>();
        services.AddNavigation(
            new NavigationItem(
                "分级监管名单",
                AnalysisLinks.Pools,
                CreditDuties.Read,
                "信用管理",
                60,
                Icon: "list-check"
            ),
            new NavigationItem(
                "评价分析",
                AnalysisLinks.Analysis,
                CreditDuties.Read,
                "信用管理",
                70,
                Icon: "chart-bar"
            ),
            new NavigationItem(
                "信用情况",
                AnalysisLinks.Own,
                CreditDuties.ReadOwn,
                "信用管理",
                5,
                Icon: "certificate"
            )
        );
    }
}
