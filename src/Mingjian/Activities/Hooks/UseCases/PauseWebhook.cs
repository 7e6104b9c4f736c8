using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks.UseCases;

/// <summary>暂停结果回调: what happens meanwhile waits.</summary>
public sealed class PauseWebhook(MingjianDb db, Desk desk, TimeProvider time)
{
    public async Task RunAsync(Guid webhookId, CancellationToken stop)
    {
        desk.Open<PauseWebhook>(ActivitiesDuties.ManageKeys);
        var hook = await db.FindOwnWebhookAsync(webhookId, stop);

        hook.Pause(time.GetUtcNow().UtcDateTime);

        await db.SaveChangesAsync(stop);
    }
}
