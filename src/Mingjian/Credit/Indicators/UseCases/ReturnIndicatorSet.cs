using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators.UseCases;

/// <summary>退回指标体系: whoever would approve it sends it back with the reason.</summary>
[Article("15")]
public sealed class ReturnIndicatorSet(MingjianDb db, Desk desk)
{
    public async Task RunAsync(Guid setId, string reason, CancellationToken stop)
    {
        desk.Open<ReturnIndicatorSet>(CreditDuties.ApproveIndicators, reason);
        var set = await db.IndicatorSets.FindOrRefuseAsync(setId, stop);

        set.Return(reason);

        await db.SaveChangesAsync(stop);
    }
}
