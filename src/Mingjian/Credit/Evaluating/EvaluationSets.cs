using Mingjian.Credit.Indicators;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Evaluating;

/// <summary>The indicator set of an evaluation: the one that holds on the last day of its period (15).</summary>
[Article("15")]
public sealed class EvaluationSets(MingjianDb db)
{
    /// <exception cref="RuleBroken">None holds.</exception>
    public async Task<IndicatorSet> HoldingAsync(DateOnly to, CancellationToken stop) =>
        await db.IndicatorSets.HoldingOnAsync(to, stop)
        ?? throw new RuleBroken(EvaluatingRules.NoSetInForce(to));

    public async Task<IndicatorSetContent> ContentAsync(
        Guid indicatorSetId,
        CancellationToken stop
    ) => (await db.IndicatorSets.FindOrRefuseAsync(indicatorSetId, stop)).Content;
}
