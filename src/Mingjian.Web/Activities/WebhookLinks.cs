using Mingjian.Activities.Hooks;
using Mingjian.Journal.Sending;

namespace Mingjian.Web.Activities;

/// <summary>Addresses of the pages about programs that are told of outcomes, and the colours of their states.</summary>
public static class WebhookLinks
{
    public const string Webhooks = "/institution/activities/webhooks";
    public const string New = $"{Webhooks}/new";

    public static string Webhook(Guid webhookId) => WebhookNews.Path(webhookId);

    public static string Revoke(Guid webhookId) => $"{Webhook(webhookId)}/revoke";

    public static string Tone(this WebhookState state) =>
        state switch
        {
            WebhookState.Open => "good",
            WebhookState.Paused => "warn",
            _ => "over",
        };

    public static string Tone(this OutgoingState state) =>
        state switch
        {
            OutgoingState.Sent => "good",
            OutgoingState.Waiting => "busy",
            OutgoingState.Failed => "bad",
            _ => "over",
        };
}
