using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks;

/// <summary>Sends what is due, hook by hook: one whose server is down holds no other up.</summary>
public sealed class WebhookOutbox(
    MingjianDb db,
    OutgoingQueue<WebhookMessage> queue,
    WebhookSender sender,
    Notifications notifications,
    ChinaClock clock
)
{
    private const int AtOnce = 20;

    /// <summary>The hooks for which something is due, the paused and revoked left out.</summary>
    public Task<List<Guid>> DueAsync(CancellationToken stop)
    {
        var due = queue.Due();
        return db
            .Webhooks.Where(h => h.PausedAt == null && h.RevokedAt == null)
            .Where(h => due.Any(m => m.WebhookId == h.WebhookId))
            .OrderBy(h => h.WebhookId)
            .Select(h => h.WebhookId)
            .ToListAsync(stop);
    }

    /// <summary>Sends what is due to one hook, until its server is not reached.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> SendAsync(Guid webhookId, CancellationToken stop)
    {
        var hook = await db
            .Webhooks.AsNoTracking()
            .SingleAsync(h => h.WebhookId == webhookId, stop);
        var taken = 0;

        await foreach (var message in queue.TakeAsync(AtOnce, m => m.WebhookId == webhookId, stop))
        {
            var answer = await SendAsync(hook, message, stop);
            taken += answer.IsTaken ? 1 : 0;

            if (!answer.IsReached)
            {
                break;
            }
        }

        return taken;
    }

    /// <summary>Sends one at once, also to a paused hook. For somebody who waits to see what comes of it.</summary>
    /// <returns><c>null</c> when another node has it in hand.</returns>
    public async Task<WebhookAnswer?> SendNowAsync(
        Webhook hook,
        Guid messageId,
        CancellationToken stop
    )
    {
        await foreach (var message in queue.TakeAsync(1, m => m.OutgoingId == messageId, stop))
        {
            return await SendAsync(hook, message, stop);
        }

        return null;
    }

    private async Task<WebhookAnswer> SendAsync(
        Webhook hook,
        WebhookMessage message,
        CancellationToken stop
    )
    {
        var answer = await sender.SendAsync(hook, message, stop);

        if (answer.IsTaken)
        {
            await queue.CloseAsync(message, OutgoingState.Sent, "", message.Body, stop);
            return answer;
        }

        var isTest = message.Event == WebhookEvent.Test;

        if (await queue.FailAsync(message, answer.Problem, isHopeless: isTest, stop) && !isTest)
        {
            await TellAsync(hook, answer, stop);
        }

        return answer;
    }

    /// <summary>Once a day for each address, however many events are lost to it.</summary>
    private async Task TellAsync(Webhook hook, WebhookAnswer answer, CancellationToken stop)
    {
        foreach (var role in new[] { Role.InstitutionAdministrator, Role.Representative })
        {
            await notifications.PostOnceAsync(
                $"activities.webhook:{hook.WebhookId}:{clock.Today:yyyy-MM-dd}",
                Recipient.Organisation(hook.InstitutionId, role),
                WebhookNews.GivenUp(hook, answer.Problem),
                stop
            );
        }

        await db.SaveChangesAsync(stop);
    }
}

/// <summary>What people are told of an address that does not answer.</summary>
public static class WebhookNews
{
    public static string Path(Guid webhookId) => $"/institution/activities/webhooks/{webhookId}";

    public static Posting GivenUp(Webhook hook, string problem) =>
        new(
            "结果回调没有送达",
            $"发往 {hook.Address} 的结果回调尝试 {Outgoing.Waits.Count + 1} 次仍未送达，不再自动发送。最后一次的原因：{problem}请检查接收程序，然后在回调记录中重发。",
            Path(hook.WebhookId)
        );
}
