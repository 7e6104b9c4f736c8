using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators.UseCases;

/// <summary>送审指标体系: the draft is finished and goes to another person.</summary>
[Article("15")]
public sealed class ProposeIndicatorSet(MingjianDb db, Desk desk, ChinaClock clock)
{
    public async Task RunAsync(Guid setId, string? reason, CancellationToken stop)
    {
        desk.Open<ProposeIndicatorSet>(CreditDuties.EditIndicators, reason);
        var set = await db.IndicatorSets.FindOrRefuseAsync(setId, stop);
        var before = await db.IndicatorSets.BeforeAsync(set, stop);

        set.Propose(before, reason, desk.Actor, clock.Today, clock.Now);

        await db.SaveChangesAsync(stop);
    }
}
