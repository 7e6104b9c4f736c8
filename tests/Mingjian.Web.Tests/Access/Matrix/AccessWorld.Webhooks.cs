using Microsoft.Extensions.DependencyInjection;
using Mingjian.Activities.Hooks;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>Addresses of the institutions' programs that are told of outcomes.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeWebhookAsync(Subject subject)
    {
        var hook = new Webhook
        {
            InstitutionId = subject.Id,
            Address = $"https://192.0.2.1/{subject.Number}",
            Events = [WebhookEvent.ReportSigned],
            Secret = Services.GetRequiredService<WebhookSecrets>().Protect(Webhook.NewSecret()),
            MadeByName = "示例",
            MadeAt = SystemTime.GetUtcNow().UtcDateTime,
            SeenNumber = 0,
        };
        await using var db = Db();
        db.Add(hook);
        await db.SaveChangesAsync();
        subject.Hide(hook.Address);
        Add(Thing.Webhook, null, subject, new() { ["webhookId"] = $"{hook.WebhookId}" });
    }
}
