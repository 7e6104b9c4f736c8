using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.UseCases;

/// <summary>修改激励措施 (21): what was said before stays in its history.</summary>
[Article("21")]
public sealed class ChangeIncentive(MingjianDb db, Desk desk, IncentiveCover cover)
{
    public async Task RunAsync(Guid incentiveId, IncentiveTerms terms, CancellationToken stop)
    {
        desk.Open<ChangeIncentive>(CreditDuties.KeepIncentives);
        var incentive =
            await db.Incentives.SingleOrDefaultAsync(i => i.IncentiveId == incentiveId, stop)
            ?? throw new NotFound("incentive");
        var allowed = await cover.GradesAsync(stop);
        var added = terms.Institutions.Except(incentive.Terms.Institutions).ToList();

        incentive.Change(terms, allowed, await cover.WithoutLowRiskAsync(added, allowed, stop));

        await db.SaveChangesAsync(stop);
    }
}
