using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Analysis;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>
/// 计分: every member from its frozen input, in batches that are stored one by one with how far it came. Broken off, it goes on with the
/// next call; called again afterwards, it computes anew and notes what changed.
/// </summary>
[Article("14.1", "16")]
public sealed class ComputeEvaluation(
    MingjianDb db,
    EvaluationSets sets,
    ChinaClock clock,
    Desk desk
)
{
    private const int Batch = 100;

    /// <returns>How many results changed.</returns>
    public async Task<int> RunAsync(Guid evaluationId, CancellationToken stop)
    {
        desk.Open<ComputeEvaluation>(CreditDuties.Evaluate);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);

        evaluation.BeginComputing();
        await db.SaveChangesAsync(stop);

        var scorer = new MemberScorer(await sets.ContentAsync(evaluation.IndicatorSetId, stop));

        while (await ComputeBatchAsync(evaluation, scorer, stop) == Batch)
        {
            db.ChangeTracker.Clear();
            evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);
        }

        evaluation.Compute(desk.Actor, clock.Now);
        await new IndicatorTotals(db).WriteAsync(evaluationId, stop);
        await db.SaveChangesAsync(stop);
        return evaluation.ChangedMembers;
    }

    private async Task<int> ComputeBatchAsync(
        Evaluation evaluation,
        MemberScorer scorer,
        CancellationToken stop
    )
    {
        var members = await db
            .EvaluationMembers.Where(m =>
                m.EvaluationId == evaluation.EvaluationId && m.Computation < evaluation.Computation
            )
            .OrderBy(m => m.Computation)
            .ThenBy(m => m.MemberId)
            .Take(Batch)
            .ToListAsync(stop);
        var changed = 0;

        foreach (var member in members)
        {
            stop.ThrowIfCancellationRequested();
            var result = scorer.Compute(member.Input);
            var differs = member.Result.Length > 0 && member.Result != result.Json;

            if (differs)
            {
                db.Add(EvaluationChange.Of(member, result, "重新计分", clock.Now));
            }

            changed += differs ? 1 : 0;
            member.Compute(result, evaluation.Computation);
        }

        evaluation.Progress(members.Count, changed);
        await db.SaveChangesAsync(stop);
        return members.Count;
    }
}
