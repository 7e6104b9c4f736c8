using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>预告知: each institution gets a message, sees its draft and may state its case until a day; the districts are asked for their opinion.</summary>
[Article("14.2")]
public sealed class PreviewEvaluation(
    MingjianDb db,
    Notifications notifications,
    ChinaClock clock,
    Desk desk
)
{
    public async Task RunAsync(Guid evaluationId, DateOnly statementDueOn, CancellationToken stop)
    {
        desk.Open<PreviewEvaluation>(CreditDuties.Evaluate);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);

        evaluation.Preview(desk.Actor, clock.Now, statementDueOn);

        var members = await db
            .EvaluationMembers.AsNoTracking()
            .Where(m => m.EvaluationId == evaluationId)
            .OrderBy(m => m.Number)
            .ThenBy(m => m.MemberId)
            .Select(m => new { m.MemberId, m.InstitutionId })
            .ToListAsync(stop);

        foreach (var member in members)
        {
            notifications.Post(
                Recipient.Organisation(member.InstitutionId),
                EvaluatingNotices.Previewed(evaluation, member.MemberId)
            );
        }

        notifications.Post(
            Recipient.Holders(Role.DistrictOfficer),
            EvaluatingNotices.ToPropose(evaluation)
        );
        await db.SaveChangesAsync(stop);
    }
}
