using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>Which indicator set holds when.</summary>
[Article("15")]
public static class IndicatorSets
{
    /// <summary>The default set holds from the regulation's first day on.</summary>
    private static readonly DateOnly FirstDay = new(2024, 1, 12);

    /// <summary>The set that holds on a day: for a period, ask for its last day. <c>null</c> before the first.</summary>
    public static async Task<IndicatorSet?> HoldingOnAsync(
        this IQueryable<IndicatorSet> sets,
        DateOnly day,
        CancellationToken stop
    ) =>
        await sets.Where(set => set.Stage == IndicatorSetStage.InForce && set.EffectiveFrom <= day)
            .OrderByDescending(set => set.EffectiveFrom)
            .ThenByDescending(set => set.IndicatorSetId)
            .FirstOrDefaultAsync(stop);

    /// <summary>The set that would hold on another one's first day without it: what it is compared with.</summary>
    public static async Task<IndicatorSet?> BeforeAsync(
        this IQueryable<IndicatorSet> sets,
        IndicatorSet set,
        CancellationToken stop
    ) =>
        await sets.Where(other => other.IndicatorSetId != set.IndicatorSetId)
            .HoldingOnAsync(set.EffectiveFrom, stop);

    /// <exception cref="NotFound">There is none of this id.</exception>
    public static async Task<IndicatorSet> FindOrRefuseAsync(
        this IQueryable<IndicatorSet> sets,
        Guid setId,
        CancellationToken stop
    ) =>
        await sets.SingleOrDefaultAsync(set => set.IndicatorSetId == setId, stop)
        ?? throw new NotFound("没有这个指标体系版本。");

    /// <summary>
    /// Brings the default set into a database that has none in force; safe to repeat, at every start. What an officer put in force
    /// always wins, and a set that is there is never edited.
    /// </summary>
    public static async Task LoadAsync(MingjianDb db, CancellationToken stop = default)
    {
        if (await db.IndicatorSets.AnyAsync(set => set.EffectiveFrom <= FirstDay, stop))
        {
            return;
        }

        db.IndicatorSets.Add(
            IndicatorSet.Known(
                DefaultIndicators.Content,
                FirstDay,
                FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
            )
        );
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
