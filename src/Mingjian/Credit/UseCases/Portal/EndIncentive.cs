using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.UseCases;

/// <summary>终止激励措施 (21), with its last day and the reason.</summary>
[Article("21")]
public sealed class EndIncentive(MingjianDb db, Desk desk)
{
    public async Task RunAsync(
        Guid incentiveId,
        DateOnly last,
        string reason,
        CancellationToken stop
    )
    {
        desk.Open<EndIncentive>(CreditDuties.KeepIncentives, reason);
        var incentive =
            await db.Incentives.SingleOrDefaultAsync(i => i.IncentiveId == incentiveId, stop)
            ?? throw new NotFound("incentive");

        incentive.End(last, reason);

        await db.SaveChangesAsync(stop);
    }
}
