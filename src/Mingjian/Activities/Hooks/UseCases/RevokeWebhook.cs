using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks.UseCases;

/// <summary>撤销结果回调地址: nothing more is sent to it, not even what waits.</summary>
public sealed class RevokeWebhook(MingjianDb db, Desk desk, TimeProvider time)
{
    public async Task RunAsync(Guid webhookId, string reason, CancellationToken stop)
    {
        desk.Open<RevokeWebhook>(ActivitiesDuties.ManageKeys, reason);

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken(WebhookRules.RevokeNeedsReason);
        }

        var hook = await db.FindOwnWebhookAsync(webhookId, stop);

        hook.Revoke(time.GetUtcNow().UtcDateTime);

        db.AlsoInSave(whole => DropAsync(webhookId, whole));
        await db.SaveChangesAsync(stop);
    }

    private Task<int> DropAsync(Guid webhookId, CancellationToken stop) =>
        db
            .WebhookMessages.Where(m =>
                m.WebhookId == webhookId && m.State == OutgoingState.Waiting
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, OutgoingState.Dropped)
                        .SetProperty(m => m.Error, "地址已撤销"),
                stop
            );
}
