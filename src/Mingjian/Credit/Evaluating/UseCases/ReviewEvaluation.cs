using Mingjian.Accounts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>市级审核 of the results and the districts' opinions, by somebody who did not score.</summary>
[Article("3.1", "14.2")]
public sealed class ReviewEvaluation(
    MingjianDb db,
    Notifications notifications,
    ChinaClock clock,
    Desk desk
)
{
    public async Task RunAsync(Guid evaluationId, string opinion, CancellationToken stop)
    {
        desk.Open<ReviewEvaluation>(CreditDuties.ReviewEvaluation, opinion);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);

        evaluation.Review(desk.Actor, clock.Now, opinion.Trim());

        await notifications.SettleAsync(evaluationId, stop);
        notifications.Post(
            Recipient.Holders(Role.BureauLeader),
            EvaluatingNotices.ToDecide(evaluation, opinion.Trim())
        );
        await db.SaveChangesAsync(stop);
    }
}
