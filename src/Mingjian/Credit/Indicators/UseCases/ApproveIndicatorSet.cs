using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators.UseCases;

/// <summary>施行指标体系: another person than those who drafted it puts it in force from its day on.</summary>
[Article("15")]
public sealed class ApproveIndicatorSet(MingjianDb db, Desk desk, ChinaClock clock)
{
    public async Task RunAsync(Guid setId, string? reason, CancellationToken stop)
    {
        desk.Open<ApproveIndicatorSet>(CreditDuties.ApproveIndicators, reason);
        var set = await db.IndicatorSets.FindOrRefuseAsync(setId, stop);
        var others = await db
            .IndicatorSets.Where(other =>
                other.Stage == IndicatorSetStage.InForce && other.IndicatorSetId != setId
            )
            .ToListAsync(stop);

        set.Approve(others, desk.Actor, clock.Now);

        await db.SaveChangesAsync(stop);
    }
}
