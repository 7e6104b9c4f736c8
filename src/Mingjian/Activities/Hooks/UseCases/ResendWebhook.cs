using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks.UseCases;

/// <summary>重发结果回调: one event once more, under the same id, so that the receiver can tell that it had it.</summary>
public sealed class ResendWebhook(MingjianDb db, Desk desk, OutgoingQueue<WebhookMessage> queue)
{
    public async Task RunAsync(Guid webhookId, Guid messageId, CancellationToken stop)
    {
        desk.Open<ResendWebhook>(ActivitiesDuties.ManageKeys);
        var hook = await db.FindOwnWebhookAsync(webhookId, stop);
        hook.RequireNotRevoked();
        var message =
            await db
                .WebhookMessages.AsNoTracking()
                .SingleOrDefaultAsync(
                    m => m.OutgoingId == messageId && m.WebhookId == webhookId,
                    stop
                )
            ?? throw new NotFound("webhook message");
        await using var together = await db.Database.BeginTransactionAsync(stop);

        if (
            await queue.RetryAsync(messageId, [OutgoingState.Sent, OutgoingState.Failed], stop) == 0
        )
        {
            throw new RuleBroken(WebhookRules.StillWaiting);
        }

        db.Note(
            new WebhookResent(hook.InstitutionId, webhookId, hook.Address, message.Event, messageId)
        );
        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
    }
}
