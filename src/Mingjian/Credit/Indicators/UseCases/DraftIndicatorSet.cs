using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators.UseCases;

/// <summary>起草指标体系: a new version, from another one or from a file.</summary>
[Article("15")]
public sealed class DraftIndicatorSet(MingjianDb db, Desk desk, ChinaClock clock)
{
    /// <summary>A copy of a version that is there.</summary>
    public async Task<Guid> RunAsync(
        string name,
        DateOnly effectiveFrom,
        Guid copyOf,
        CancellationToken stop
    )
    {
        desk.Open<DraftIndicatorSet>(CreditDuties.EditIndicators);
        var model = await db.IndicatorSets.FindOrRefuseAsync(copyOf, stop);

        return await AddAsync(name, effectiveFrom, model.Content, $"复制“{model.Name}”", stop);
    }

    /// <summary>The content of a file, already read by <see cref="IndicatorSetReader"/>.</summary>
    public async Task<Guid> RunAsync(
        string name,
        DateOnly effectiveFrom,
        IndicatorSetContent content,
        CancellationToken stop
    )
    {
        desk.Open<DraftIndicatorSet>(CreditDuties.EditIndicators);

        return await AddAsync(name, effectiveFrom, content, "导入文件", stop);
    }

    private async Task<Guid> AddAsync(
        string name,
        DateOnly from,
        IndicatorSetContent content,
        string origin,
        CancellationToken stop
    )
    {
        var set = IndicatorSet.Begin(name, from, content, origin, desk.Actor, clock.Now);
        db.IndicatorSets.Add(set);
        await db.SaveChangesAsync(stop);
        return set.IndicatorSetId;
    }
}
