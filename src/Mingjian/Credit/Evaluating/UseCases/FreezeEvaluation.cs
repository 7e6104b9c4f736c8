using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating.UseCases;

/// <summary>
/// 冻结: one canonical input with its digest for every institution that stood in the 名录 in the period. All of it in one transaction: when
/// it breaks off, nothing is there and it is run again.
/// </summary>
[Article("14.2")]
public sealed class FreezeEvaluation(
    MingjianDb db,
    EvaluationSources sources,
    EvaluationSets sets,
    ChinaClock clock,
    Desk desk
)
{
    /// <returns>How many institutions it holds.</returns>
    public async Task<int> RunAsync(Guid evaluationId, CancellationToken stop)
    {
        desk.Open<FreezeEvaluation>(CreditDuties.Evaluate);
        var evaluation = await db.Evaluations.FindOrRefuseAsync(evaluationId, stop);
        var now = clock.Now;
        await using var whole = await db.Database.BeginTransactionAsync(stop);

        evaluation.BeginFreezing(now, await UsedSetAsync(evaluation, stop));
        await db.SaveChangesAsync(stop);

        var members = 0;
        using var digest = new SnapshotDigest();

        await foreach (var portion in sources.MembersAsync(evaluation, now, stop))
        {
            await BulkWriter.WriteAsync(db, portion, stop);
            members += portion.Count;

            foreach (var member in portion)
            {
                digest.Add(member.Number, member.InputDigest);
            }
        }

        evaluation.Freeze(desk.Actor, now, digest.Finish(), members);

        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return members;
    }

    /// <summary>The set that holds now; from here on it is never edited nor replaced.</summary>
    private async Task<Guid> UsedSetAsync(Evaluation evaluation, CancellationToken stop)
    {
        var set = await sets.HoldingAsync(evaluation.To, stop);
        set.Use(evaluation.To);
        return set.IndicatorSetId;
    }
}
