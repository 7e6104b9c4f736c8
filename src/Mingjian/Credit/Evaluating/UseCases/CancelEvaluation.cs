using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>撤销评价, up to the preview, with the reason; who saw a draft is told. The period may be evaluated anew.</summary>
[Article("15")]
public sealed class CancelEvaluation(
    MingjianDb db,
    Notifications notifications,
    ChinaClock clock,
    Desk desk
)
{
    public async Task RunAsync(Guid evaluationId, string reason, CancellationToken stop)
    {
        desk.Open<CancelEvaluation>(CreditDuties.Evaluate, reason);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);
        var wasTold = evaluation.StatementDueOn is not null;

        evaluation.Cancel(desk.Actor, clock.Now, reason.Trim());

        await notifications.SettleAsync(evaluationId, stop);

        if (wasTold)
        {
            await TellAsync(evaluation, reason.Trim(), stop);
        }

        await db.SaveChangesAsync(stop);
    }

    private async Task TellAsync(Evaluation evaluation, string reason, CancellationToken stop)
    {
        var told = await db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.EvaluationId == evaluation.EvaluationId)
            .OrderBy(m => m.MemberId)
            .Select(m => new { m.MemberId, m.InstitutionId })
            .ToListAsync(stop);

        foreach (var member in told)
        {
            await notifications.SettleAsync(member.MemberId, stop);
            notifications.Post(
                Recipient.Organisation(member.InstitutionId),
                EvaluatingNotices.Cancelled(evaluation, reason)
            );
        }
    }
}
