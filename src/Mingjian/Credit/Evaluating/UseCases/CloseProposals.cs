using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>结束初评: after the term for statements, when none waits; a district that said nothing is shown as such.</summary>
[Article("3.2", "14.2")]
public sealed class CloseProposals(
    MingjianDb db,
    Notifications notifications,
    ChinaClock clock,
    Desk desk
)
{
    public async Task RunAsync(Guid evaluationId, CancellationToken stop)
    {
        desk.Open<CloseProposals>(CreditDuties.Evaluate);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);
        var open = await db.EvaluationMembers.CountAsync(
            m => m.EvaluationId == evaluationId && m.Statement == StatementStage.Open,
            stop
        );

        evaluation.CloseProposals(desk.Actor, clock.Now, open);

        await notifications.SettleAsync(evaluationId, stop);
        notifications.Post(
            Recipient.Holders(Role.ReviewingOfficer),
            EvaluatingNotices.ToReview(evaluation)
        );
        await db.SaveChangesAsync(stop);
    }
}
