using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Activities.Statistics;

/// <summary>
/// 统计: counts an institution's work into <see cref="WorkTotal"/> and <see cref="ItemTotal"/>. The totals of the years counted are written
/// anew as a whole, in one transaction: counting again gives the same, and nothing is ever added up twice.
/// </summary>
[Article("5.3(2)")]
public sealed class WorkCounter(MingjianDb db, LawBook law, ChinaClock clock)
{
    /// <summary>Before any record can be.</summary>
    public const int FirstYear = 2000;

    /// <summary>Counts everything of every institution that handed something in: after records were written past the deliveries.</summary>
    /// <returns>How many institutions.</returns>
    public async Task<int> CountAllAsync(CancellationToken stop)
    {
        var institutions = await db
            .Deliveries.Select(d => d.InstitutionId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(stop);

        foreach (var institutionId in institutions)
        {
            await CountAsync(institutionId, FirstYear, stop);
        }

        return institutions.Count;
    }

    /// <summary>Counts the institution's work of a year and of all that follow.</summary>
    public async Task CountAsync(Guid institutionId, int fromYear, CancellationToken stop)
    {
        var now = clock.Now;
        var from = new DateOnly(fromYear, 1, 1);
        var settings = await law.SettingsAsync(stop);
        var loader = new InstitutionWorkLoader(db, institutionId, from);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var tally = new WorkTally(await loader.LoadAsync(stop), institutionId, from);
        tally.CountRecords(settings, now);

        await foreach (var result in loader.Results().WithCancellation(stop))
        {
            tally.CountResult(result);
        }

        tally.CountCompleteness();
        tally.CountService(ChinaClock.DayOf(now));
        await StoreAsync(institutionId, fromYear, tally, now, stop);
        await transaction.CommitAsync(stop);
    }

    private async Task StoreAsync(
        Guid institutionId,
        int fromYear,
        WorkTally tally,
        DateTime now,
        CancellationToken stop
    )
    {
        await db
            .WorkTotals.Where(t => t.InstitutionId == institutionId && t.Year >= fromYear)
            .ExecuteDeleteAsync(stop);
        await db
            .ItemTotals.Where(t => t.InstitutionId == institutionId && t.Year >= fromYear)
            .ExecuteDeleteAsync(stop);
        await db.WorkCounts.Where(c => c.InstitutionId == institutionId).ExecuteDeleteAsync(stop);
        await BulkWriter.WriteAsync(db, tally.Totals, stop);
        await BulkWriter.WriteAsync(db, tally.Items, stop);
        var open = await db
            .WorkTotals.Where(t => t.InstitutionId == institutionId)
            .Where(t => t.Missing + t.Pending > 0)
            .MinAsync(t => (int?)t.Year, stop);
        await BulkWriter.WriteAsync<WorkCount>(
            db,
            [
                new()
                {
                    InstitutionId = institutionId,
                    CountedAt = now,
                    OpenSince = open,
                },
            ],
            stop
        );
    }
}
