using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Measuring;
using Mingjian.Web.Credit.Console.Evaluating;
using Mingjian.Web.Credit.Console.Evaluating.Reports;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit;

/// <summary>The yearly evaluation: services, navigation, workbook.</summary>
public static class EvaluationServices
{
    private const string Section = "信用管理";

    public static void AddEvaluations(this IServiceCollection services)
    {
        services.AddScoped<IFurtherMeasures, ConsecutiveA>();
        services.AddScoped<BundleReader>();
        services.AddScoped<EvaluationSources>();
        services.AddScoped<EvaluationSets>();
        services.AddScoped<EvaluationActs>();
        services.AddScoped<EvaluationReader>();
        services.AddScoped<FrozenInputs>();
        services.AddNavigation(
            new NavigationItem(
                "年度评价",
                EvaluationLinks.All,
                CreditDuties.Read,
                Section,
                30,
                Icon: "clipboard-check",
                Also: ["/console/credit/evaluation-members"]
            ),
            new NavigationItem(
                "指标试算",
                EvaluationLinks.WhatIf,
                CreditDuties.Read,
                Section,
                45,
                Icon: "calculator"
            ),
            new NavigationItem(
                "年度评价",
                EvaluationLinks.Own,
                CreditDuties.ReadOwn,
                Section,
                20,
                Icon: "clipboard-check"
            )
        );
    }

    public static void MapEvaluations(this IEndpointRouteBuilder routes) =>
        MembersWorkbook.Map(routes);
}
