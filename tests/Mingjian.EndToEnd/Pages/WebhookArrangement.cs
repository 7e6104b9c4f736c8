using Microsoft.Extensions.DependencyInjection;
using Mingjian.Activities.Hooks;
using Mingjian.Activities.Hooks.UseCases;

namespace Mingjian.EndToEnd.Pages;

/// <summary>An address that is told of outcomes, with a test that nobody answered.</summary>
internal static class WebhookArrangement
{
    public static async Task<Guid> MakeAsync(IServiceProvider desk, CancellationToken stop)
    {
        var (hook, _) = await desk.GetRequiredService<RegisterWebhook>()
            .RunAsync("http://127.0.0.1:9/mingjian", WebhookEvents.Choices, stop);
        await desk.GetRequiredService<TestWebhook>().RunAsync(hook.WebhookId, stop);
        return hook.WebhookId;
    }
}
