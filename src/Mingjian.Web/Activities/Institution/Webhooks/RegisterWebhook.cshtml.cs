using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Activities;
using Mingjian.Activities.Hooks;
using Mingjian.Activities.Hooks.UseCases;
using Mingjian.Journal.Sending;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Activities.Institution.Webhooks;

/// <summary>登记结果回调地址: its secret is on the answer to this form and nowhere else.</summary>
[NeedsDuty(ActivitiesDuties.ManageKeys)]
[ResponseCache(NoStore = true)]
public sealed class RegisterWebhookModel(RegisterWebhook register, OutgoingPolicy policy)
    : PageModel,
        ILoads
{
    private static readonly InlineValidator<RegisterWebhookModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.Address)
                .Must((m, _) => m.Refusal is null)
                .WithMessage(m => m.Refusal!),
        v => v.RuleFor(m => m.Events).NotEmpty().WithMessage(WebhookRules.NeedsEvent.Message),
    };

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty]
    public List<WebhookEvent> Events { get; set; } = [.. WebhookEvents.Choices];

    public Webhook? Hook { get; private set; }

    public string? Secret { get; private set; }

    public static IEnumerable<SelectListItem> Choices =>
        WebhookEvents.Choices.Select(one => new SelectListItem(
            $"{Text.Of(one)}（{WebhookEvents.CodeOf(one)}）",
            $"{one}"
        ));

    private string? Refusal => WebhookAddress.RefusalOf(Address, policy)?.Message;

    public void OnGet() { }

    /// <summary>Nothing stands beside the fields.</summary>
    public Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Input.Check(this))
        {
            (Hook, Secret) = await register.RunAsync(Address, Events, stop);
        }

        return Page();
    }
}
