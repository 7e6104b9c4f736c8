using Mingjian.Credit;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit;

/// <summary>The navigation to reported errors, incentives and the institution's reply.</summary>
public static class PublicWorkServices
{
    public static void AddPublicWork(this IServiceCollection services) =>
        services.AddNavigation(
            new NavigationItem(
                "纠错",
                PublicWorkLinks.Corrections,
                CreditDuties.AnswerCorrection,
                "信用管理",
                80,
                Icon: "message-report"
            ),
            new NavigationItem(
                "激励措施",
                PublicWorkLinks.Incentives,
                CreditDuties.KeepIncentives,
                "信用管理",
                90,
                Icon: "award"
            ),
            new NavigationItem(
                "公开回应",
                PublicWorkLinks.Reply,
                CreditDuties.Reply,
                "信用管理",
                60,
                Icon: "message-2"
            )
        );
}
