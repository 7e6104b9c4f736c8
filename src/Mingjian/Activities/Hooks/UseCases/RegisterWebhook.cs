using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sending;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks.UseCases;

/// <summary>登记结果回调地址: from now on a program of the own institution is told of the chosen outcomes.</summary>
public sealed class RegisterWebhook(
    MingjianDb db,
    Desk desk,
    TimeProvider time,
    OutgoingPolicy policy,
    WebhookSecrets secrets
)
{
    /// <returns>The address and its secret, which nobody can see again.</returns>
    public async Task<(Webhook Hook, string Secret)> RunAsync(
        string address,
        IReadOnlyCollection<WebhookEvent> events,
        CancellationToken stop
    )
    {
        desk.Open<RegisterWebhook>(ActivitiesDuties.ManageKeys);
        var own = desk.Actor.OrganisationId;
        var open = await db.Webhooks.CountAsync(
            h => h.InstitutionId == own && h.RevokedAt == null,
            stop
        );
        var seen = await db
            .JournalStreams.Where(s => s.Stream == own)
            .Select(s => s.LastNumber)
            .SingleOrDefaultAsync(stop);
        var secret = Webhook.NewSecret();

        var hook = Webhook.Register(
            desk.Actor,
            WebhookAddress.Of(address, policy),
            [.. events.Intersect(WebhookEvents.Choices)],
            secrets.Protect(secret),
            open,
            seen,
            time.GetUtcNow().UtcDateTime
        );
        db.Webhooks.Add(hook);

        await db.SaveChangesAsync(stop);
        return (hook, secret);
    }
}
