using Mingjian.Credit.Incentives;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.UseCases;

/// <summary>登记激励措施 (21).</summary>
[Article("21")]
public sealed class AddIncentive(MingjianDb db, Desk desk, IncentiveCover cover)
{
    public async Task<Guid> RunAsync(IncentiveTerms terms, CancellationToken stop)
    {
        desk.Open<AddIncentive>(CreditDuties.KeepIncentives);
        var allowed = await cover.GradesAsync(stop);
        var others = await cover.WithoutLowRiskAsync(terms.Institutions, allowed, stop);
        var incentive = new Incentive { BureauId = Office.StreamOf(Office.Municipal) };

        incentive.Begin(terms, allowed, others);

        db.Add(incentive);
        await db.SaveChangesAsync(stop);
        return incentive.IncentiveId;
    }
}
