using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks.UseCases;

/// <summary>测试结果回调: sends a request that tells nothing, at once and one time only.</summary>
public sealed class TestWebhook(MingjianDb db, Desk desk, TimeProvider time, WebhookOutbox outbox)
{
    /// <returns>What came of it.</returns>
    public async Task<WebhookAnswer> RunAsync(Guid webhookId, CancellationToken stop)
    {
        desk.Open<TestWebhook>(ActivitiesDuties.ManageKeys);
        var hook = await db.FindOwnWebhookAsync(webhookId, stop);
        hook.RequireNotRevoked();
        var message = WebhookMessage.Test(hook, time.GetUtcNow().UtcDateTime);
        db.WebhookMessages.Add(message);
        db.Note(new WebhookTested(hook.InstitutionId, webhookId, hook.Address));
        await db.SaveChangesAsync(stop);

        return await outbox.SendNowAsync(hook, message.OutgoingId, stop)
            ?? new("正在由另一个服务器发送，请稍后查看回调记录。", IsReached: false);
    }
}
