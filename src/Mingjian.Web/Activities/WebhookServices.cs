using Mingjian.Activities;
using Mingjian.Activities.Hooks;
using Mingjian.Web.Activities.Api;
using Mingjian.Web.Activities.Jobs;
using Mingjian.Web.Host;
using Mingjian.Web.Ui.Layout;
using Quartz;

namespace Mingjian.Web.Activities;

/// <summary>What telling programs of outcomes adds to the program.</summary>
public static class WebhookServices
{
    public static void AddWebhooks(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton(installation.Webhooks);
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookSender>();
        services.AddScoped<WebhookCollector>();
        services.AddScoped<WebhookOutbox>();
        services.AddSingleton<WebhookTick>();
        services.AddWebhooksDocument();
        services.AddNavigation(
            new NavigationItem(
                "结果回调",
                WebhookLinks.Webhooks,
                ActivitiesDuties.ManageKeys,
                "监测活动",
                95,
                Icon: "webhook"
            )
        );

        if (installation.Jobs)
        {
            services.AddQuartz(quartz =>
                quartz.ScheduleJob<WebhookTick>(trigger =>
                    trigger
                        .StartNow()
                        .WithSimpleSchedule(every =>
                            every.WithInterval(WebhookTick.Every).RepeatForever()
                        )
                )
            );
        }
    }
}
