using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks.UseCases;

internal static class WebhookLookup
{
    /// <exception cref="NotFound">The own institution has no such address.</exception>
    public static async Task<Webhook> FindOwnWebhookAsync(
        this MingjianDb db,
        Guid webhookId,
        CancellationToken stop
    )
    {
        var own = db.Desk.Actor.OrganisationId;
        return await db.Webhooks.SingleOrDefaultAsync(
                h => h.WebhookId == webhookId && h.InstitutionId == own,
                stop
            ) ?? throw new NotFound("webhook");
    }
}
