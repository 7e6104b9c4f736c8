using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Hooks;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Webhooks;

/// <summary>结果回调 of one's own institution: which programs are told, and how many times they were not reached.</summary>
[NeedsDuty(ActivitiesDuties.ManageKeys)]
public sealed class ListWebhooksModel(MingjianDb db, Desk desk) : PageModel
{
    private static readonly Sorts<Webhook> Sorts = new() { { "made", h => h.MadeAt } };

    public sealed record Row(
        Guid Id,
        string Address,
        IReadOnlyList<WebhookEvent> Events,
        string MadeByName,
        DateTime MadeAt,
        DateTime? PausedAt,
        DateTime? RevokedAt,
        int Failed
    )
    {
        public WebhookState State => Webhook.StateOf(PausedAt, RevokedAt);
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-made");
        var messages = db.WebhookMessages;
        Rows = await db
            .Webhooks.AsNoTracking()
            .Where(h => h.InstitutionId == desk.Actor.OrganisationId)
            .SortBy(Sorts, Table, h => h.WebhookId)
            .Select(h => new Row(
                h.WebhookId,
                h.Address,
                h.Events,
                h.MadeByName,
                h.MadeAt,
                h.PausedAt,
                h.RevokedAt,
                messages.Count(m => m.WebhookId == h.WebhookId && m.State == OutgoingState.Failed)
            ))
            .ToPageAsync(Table, stop);
    }
}
