using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators.UseCases;

/// <summary>修改指标: adds, changes or removes one indicator of a draft.</summary>
[Article("15")]
public sealed class EditIndicator(MingjianDb db, Desk desk)
{
    /// <param name="code">The code it had; <c>null</c> for a new one.</param>
    /// <param name="changed">What it becomes; <c>null</c> removes it.</param>
    public async Task RunAsync(Guid setId, string? code, Indicator? changed, CancellationToken stop)
    {
        desk.Open<EditIndicator>(CreditDuties.EditIndicators);
        var set = await db.IndicatorSets.FindOrRefuseAsync(setId, stop);

        set.EditIndicator(code, changed, desk.Actor);

        await db.SaveChangesAsync(stop);
    }
}
