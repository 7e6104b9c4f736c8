using Mingjian.Accounts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>退回初评: instead of a review, or after it and before the collective decision; the districts give their opinion anew.</summary>
[Article("3.1", "14.2")]
public sealed class SendBackEvaluation(
    MingjianDb db,
    Notifications notifications,
    ChinaClock clock,
    Desk desk
)
{
    public async Task RunAsync(Guid evaluationId, string reason, CancellationToken stop)
    {
        desk.Open<SendBackEvaluation>(CreditDuties.ReviewEvaluation, reason);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);

        evaluation.SendBack(desk.Actor, clock.Now, reason.Trim());

        await notifications.SettleAsync(evaluationId, stop);
        notifications.Post(
            Recipient.Holders(Role.DistrictOfficer),
            EvaluatingNotices.SentBack(evaluation, reason.Trim())
        );
        await db.SaveChangesAsync(stop);
    }
}
