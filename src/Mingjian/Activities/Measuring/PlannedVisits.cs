using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Statistics;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Activities.Measuring;

/// <summary>运维计划事前报送: planned visits of the period, and how many of them lie after the day on which the plan came.</summary>
[Article("5.3(2)1", "14.1")]
internal sealed class PlannedVisits(OwnRecords own)
{
    public async Task<Dictionary<Guid, PartOf>> CountAsync(DateOnly today, CancellationToken stop)
    {
        var last = own.Asked.To < today ? own.Asked.To.AddDays(1) : today;
        var counted = new Dictionary<Guid, PartOf>();

        foreach (var plan in await PlansAsync(stop))
        {
            var came = ChinaClock.DayOf(plan.ReceivedAt);
            var days = ServiceDays.Of(plan.Plan, own.Asked.From, last).ToList();
            var before = counted.GetValueOrDefault(plan.Plan.InstitutionId, PartOf.Nothing);
            counted[plan.Plan.InstitutionId] = new(
                before.Count + days.Count(day => came < day),
                before.Of + days.Count
            );
        }

        return counted.Where(c => c.Value.Of > 0).ToDictionary();
    }

    private async Task<IReadOnlyList<(ServicePlan Plan, DateTime ReceivedAt)>> PlansAsync(
        CancellationToken stop
    )
    {
        var (begin, end, db) = (own.Asked.From, own.Asked.To, own.Db);
        var plans = await (
            from plan in own.Of<ServicePlan>()
            where plan.From <= end && plan.To >= begin
            let first = plan.Revision == 1
                ? plan.DeliveryId
                : db.Set<SupersededRecord>()
                    .Where(s =>
                        s.InstitutionId == plan.InstitutionId
                        && s.Kind == RecordKind.ServicePlan
                        && s.Number == plan.Number
                        && s.Revision == 1
                    )
                    .Select(s => s.DeliveryId)
                    .FirstOrDefault()
            join delivery in db.Set<Delivery>() on first equals delivery.DeliveryId
            select new { Plan = plan, delivery.ReceivedAt }
        ).ToListAsync(stop);
        return [.. plans.Select(p => (p.Plan, p.ReceivedAt))];
    }
}
