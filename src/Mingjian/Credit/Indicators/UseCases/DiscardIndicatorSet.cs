using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators.UseCases;

/// <summary>作废指标体系草稿: it stays readable and never holds.</summary>
[Article("15")]
public sealed class DiscardIndicatorSet(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid setId, string? reason, CancellationToken stop)
    {
        desk.Open<DiscardIndicatorSet>(CreditDuties.EditIndicators, reason);
        var set = await db.IndicatorSets.FindOrRefuseAsync(setId, stop);

        set.Discard();

        await db.SaveChangesAsync(stop);
    }
}
