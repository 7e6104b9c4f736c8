using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>
/// 处理陈述申辩: accepted, it says what of the input is taken out or corrected, and this member alone is computed anew; not accepted, it says
/// why.
/// </summary>
[Article("14.2")]
public sealed class DecideStatement(
    MingjianDb db,
    EvaluationSets sets,
    Notifications notifications,
    ChinaClock clock,
    Desk desk
)
{
    public async Task RunAsync(
        Guid memberId,
        bool accepted,
        string reason,
        InputCorrection correction,
        CancellationToken stop
    )
    {
        desk.Open<DecideStatement>(CreditDuties.Evaluate, reason);
        var member = await db.EvaluationMembers.FindOrRefuseAsync(memberId, stop);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(member.EvaluationId, stop);
        var corrected = accepted ? correction.Apply(MemberScorer.Read(member.Input)) : null;

        evaluation.TakeDecision(desk.Actor);
        member.DecideStatement(desk.Actor, accepted, reason, corrected);

        if (accepted)
        {
            await ComputeAsync(evaluation, member, stop);
        }

        await notifications.SettleAsync(memberId, stop);
        notifications.Post(
            Recipient.Organisation(member.InstitutionId),
            EvaluatingNotices.StatementDecided(member, accepted, reason)
        );
        await db.SaveChangesAsync(stop);
    }

    private async Task ComputeAsync(
        Evaluation evaluation,
        EvaluationMember member,
        CancellationToken stop
    )
    {
        var set = await sets.ContentAsync(evaluation.IndicatorSetId, stop);
        var result = new MemberScorer(set).Compute(member.Input);
        db.Add(EvaluationChange.Of(member, result, "采纳陈述申辩", clock.Now));
        member.Compute(result, evaluation.Computation);
    }
}
