using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Portal;

/// <summary>Figures of the 名录 as it stands today, for the home page and the open data.</summary>
public sealed record Figures(
    int InList,
    int Monitoring,
    int Operating,
    int Locked,
    int Gone,
    IReadOnlyList<MapPoint> Districts
);

/// <summary>Counts them; remembered until the register or the day changes.</summary>
public sealed class PortalFigures(
    MingjianDb db,
    DirectorySearch search,
    SearchMemory memory,
    ChinaClock clock
)
{
    public async Task<Figures> CountAsync(CancellationToken stop)
    {
        var today = clock.Today;
        var offices = (await memory.NowAsync(db, stop)).Offices;
        var cells = (await search.TallyAsync(new(new RegisterDay(today)), stop)).Cells;
        var active = cells.Where(c => c.Standing is Standing.InList or Standing.Locked).ToList();

        return new(
            active.Sum(c => c.Count),
            active.Where(c => c.Services.HasFlag(Services.Monitoring)).Sum(c => c.Count),
            active
                .Where(c => c.Services.HasFlag(Services.OperationAndMaintenance))
                .Sum(c => c.Count),
            cells.Where(c => c.Standing == Standing.Locked).Sum(c => c.Count),
            cells
                .Where(c => c.Standing is Standing.Deregistered or Standing.Removed)
                .Sum(c => c.Count),
            Districts(offices, active, today)
        );
    }

    /// <summary>Those listed last.</summary>
    public async Task<IReadOnlyList<ProfileSpan>> NewestAsync(int count, CancellationToken stop) =>
        await db.ProfileAt(clock.Today)
            .AsNoTracking()
            .Where(p => p.Standing == Standing.InList)
            .OrderByDescending(p => p.ListedOn)
            .ThenByDescending(p => p.Number)
            .Take(count)
            .ToListAsync(stop);

    private static List<MapPoint> Districts(
        Offices offices,
        IReadOnlyList<DirectoryCell> cells,
        DateOnly today
    )
    {
        var counts = cells
            .GroupBy(c => offices.SuccessorOn(c.Office, today)?.Code ?? c.Office)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Count), StringComparer.Ordinal);

        return
        [
            .. offices
                .DistrictsOn(today)
                .Where(o => o is { Longitude: not null, Latitude: not null })
                .Select(o => new MapPoint(
                    o.Name,
                    o.Longitude!.Value,
                    o.Latitude!.Value,
                    counts.GetValueOrDefault(o.Code),
                    PortalLinks.InOffice(o.Code)
                )),
        ];
    }
}
