using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Contract;

namespace Mingjian.Listing;

/// <summary>The running terms of 名录管理, computed anew when a calendar is loaded (I-02).</summary>
public sealed class CaseTerms(MingjianDb db) : ITermHolder
{
    public async Task<IReadOnlyList<TermMoved>> RecomputeAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        var open = await db.ListingCases.StillOpen().OrderBy(c => c.CaseId).ToListAsync(stop);

        return [.. open.SelectMany(c => c.Recompute(calendar))];
    }
}
