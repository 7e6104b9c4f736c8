using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks.UseCases;

/// <summary>恢复结果回调: what waited meanwhile is sent.</summary>
public sealed class ResumeWebhook(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid webhookId, CancellationToken stop)
    {
        desk.Open<ResumeWebhook>(ActivitiesDuties.ManageKeys);
        var hook = await db.FindOwnWebhookAsync(webhookId, stop);

        hook.Resume();

        await db.SaveChangesAsync(stop);
    }
}
