using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Hooks;
using Mingjian.Activities.Hooks.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Webhooks;

/// <summary>撤销结果回调地址.</summary>
[NeedsDuty(ActivitiesDuties.ManageKeys)]
public sealed class RevokeWebhookModel(MingjianDb db, Desk desk, RevokeWebhook revoke)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<RevokeWebhookModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.Reason).NotEmpty().WithMessage(WebhookRules.RevokeNeedsReason.Message),
    };

    [BindProperty(SupportsGet = true)]
    public Guid WebhookId { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public string Address { get; private set; } = "";

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop) =>
        Address =
            await db
                .Webhooks.AsNoTracking()
                .Where(h => h.WebhookId == WebhookId)
                .Where(h => h.InstitutionId == desk.Actor.OrganisationId)
                .Select(h => h.Address)
                .SingleOrDefaultAsync(stop)
            ?? throw new NotFound("webhook");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (!Input.Check(this))
        {
            return Page();
        }

        await revoke.RunAsync(WebhookId, Reason, stop);
        this.Say("地址已撤销。");
        return Redirect(WebhookLinks.Webhook(WebhookId));
    }
}
