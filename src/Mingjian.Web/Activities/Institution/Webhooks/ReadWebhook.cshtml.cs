using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Hooks;
using Mingjian.Activities.Hooks.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Journal.Sending;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Webhooks;

/// <summary>One address that is told of outcomes: what it was told and what came of it; tried, paused, sent again.</summary>
[NeedsDuty(ActivitiesDuties.ManageKeys)]
public sealed class ReadWebhookModel(
    MingjianDb db,
    Desk desk,
    TestWebhook test,
    PauseWebhook pause,
    ResumeWebhook resume,
    ResendWebhook resend
) : PageModel, ILoads
{
    private static readonly Sorts<WebhookMessage> Sorts = new() { { "created", m => m.CreatedAt } };

    [BindProperty(SupportsGet = true)]
    public Guid WebhookId { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public OutgoingState? Only { get; set; }

    public Webhook Hook { get; private set; } = null!;

    public TableQuery Table { get; private set; } = null!;

    public Page<WebhookMessage> Rows { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Hook =
            await db
                .Webhooks.AsNoTracking()
                .SingleOrDefaultAsync(
                    h => h.WebhookId == WebhookId && h.InstitutionId == desk.Actor.OrganisationId,
                    stop
                )
            ?? throw new NotFound("webhook");
        Table = TableQuery.Of(Request, "-created");
        var found = db.WebhookMessages.AsNoTracking().Where(m => m.WebhookId == WebhookId);

        if (Only is { } state)
        {
            found = found.Where(m => m.State == state);
        }

        Rows = await found.SortBy(Sorts, Table, m => m.OutgoingId).ToPageAsync(Table, stop);
    }

    /// <summary>What there is to say of a state: when it was taken, why not, when it is tried next.</summary>
    public static string Explain(WebhookMessage row) =>
        row switch
        {
            { State: OutgoingState.Sent, SentAt: { } at } => $"{Text.Moment(at)}送达",
            { State: OutgoingState.Waiting, Attempts: > 0 } =>
                $"{row.Error}{Text.Moment(row.NextAt)}再试",
            _ => row.Error,
        };

    public async Task<IActionResult> OnPostTestAsync(CancellationToken stop)
    {
        var answer = await test.RunAsync(WebhookId, stop);
        return Back(
            answer.IsTaken ? "测试已送达，对方回答正常。" : $"测试没有送达：{answer.Problem}"
        );
    }

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken stop)
    {
        await pause.RunAsync(WebhookId, stop);
        return Back("已暂停。");
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken stop)
    {
        await resume.RunAsync(WebhookId, stop);
        return Back("已恢复，期间的结果将依次发送。");
    }

    public async Task<IActionResult> OnPostResendAsync(Guid messageId, CancellationToken stop)
    {
        await resend.RunAsync(WebhookId, messageId, stop);
        return Back("将在几秒内重发。");
    }

    private RedirectResult Back(string said)
    {
        this.Say(said);
        return Redirect(WebhookLinks.Webhook(WebhookId));
    }
}
