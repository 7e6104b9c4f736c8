using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Sites;

/// <summary>The map of places with the table behind it, as both sides see it.</summary>
public sealed class SiteMap
{
    public required string Address { get; init; }

    public required HttpRequest Request { get; init; }

    public required SiteFilter Filter { get; init; }

    public required (DateOnly From, DateOnly To) Days { get; init; }

    public required GeoBox Box { get; init; }

    public required IReadOnlyList<PlotCell> Cells { get; init; }

    /// <summary>Whose coordinates lie outside of what is drawn: likely mistakes.</summary>
    public required int Outside { get; init; }

    /// <summary>Places by district, most first.</summary>
    public required IReadOnlyList<(string Office, int Count)> Districts { get; init; }

    public required TableQuery Table { get; init; }

    public required Page<SiteRow> Rows { get; init; }

    /// <summary>Names of the institutions of this page's rows.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public required Offices Offices { get; init; }

    public required DateOnly Today { get; init; }

    public required bool IsOwn { get; init; }

    public bool IsZoomed => Filter.At is { Length: > 0 } || Filter.District is { Length: > 0 };

    public string? InstitutionName =>
        Filter.Institution is { } only ? Names.GetValueOrDefault(only, "所选机构") : null;

    public IReadOnlyList<PlotName> Landmarks =>
        [
            .. Offices
                .DistrictsOn(Today)
                .Where(o => o is { Longitude: not null, Latitude: not null })
                .Select(o => new PlotName(o.Name, o.Longitude!.Value, o.Latitude!.Value)),
        ];

    public IEnumerable<SelectListItem> DistrictChoices =>
        Offices.DistrictsOn(Today).Select(o => new SelectListItem(o.Name, o.Code));

    public string NameOf(string office) => office.Length == 0 ? "区县未知" : Offices.NameOf(office);

    public string? LinkOf(SiteRow row) =>
        row.IsStation ? null
        : IsOwn ? ActivitiesLinks.OwnTask(row.Order)
        : ActivitiesLinks.Task(row.InstitutionId, row.Order);
}

/// <summary>Fetches it: the cells are counted in the database, never more of them than the map has room for.</summary>
public sealed class SiteDesk(MingjianDb db, LawBook book, ChinaClock clock)
{
    private const int Columns = 18;

    /// <summary>Degrees, about a kilometre: closer than that a mark leads to the table.</summary>
    private const double Closest = 0.01;

    /// <summary>The city with a rim, degrees.</summary>
    private static readonly GeoBox City = new(105.1, 28.0, 110.4, 32.4);

    private static readonly Sorts<SiteRow> Sorts = new()
    {
        { "number", r => r.Number },
        { "subject", r => r.Subject },
        { "office", r => r.Office },
    };

    public async Task<SiteMap> LoadAsync(
        HttpRequest request,
        SiteFilter filter,
        bool isOwn,
        CancellationToken stop
    )
    {
        var table = TableQuery.Of(request, "number");
        var places = filter.Of(db, clock.Today);
        var box = (GeoBox.Parse(filter.At) ?? await BoxAsync(places, filter, stop)).InShape();
        var cells = await CellsAsync(places, box, stop);
        var rows = await places
            .SortBy(Sorts, table, r => r.Number)
            .ThenBy(r => r.InstitutionId)
            .ToPageAsync(table, stop);
        return new()
        {
            Address = request.Path,
            Request = request,
            Filter = filter,
            Days = filter.Days(clock.Today),
            Box = box,
            Cells = [.. cells.Select(c => CellOf(c, request, box))],
            Outside = cells.Where(c => !box.Holds(c.Longitude, c.Latitude)).Sum(c => c.Count),
            Districts = await DistrictsAsync(places, stop),
            Table = table,
            Rows = rows,
            Names = await NamesAsync(rows.Items, stop),
            Offices = await book.OfficesAsync(stop),
            Today = clock.Today,
            IsOwn = isOwn,
        };
    }

    /// <summary>The whole city; with a district, what its places take, and a rim.</summary>
    private static async Task<GeoBox> BoxAsync(
        IQueryable<SiteRow> places,
        SiteFilter filter,
        CancellationToken stop
    )
    {
        if (filter.District is not { Length: > 0 })
        {
            return City;
        }

        var found = await places
            .Where(p => p.Longitude > City.West && p.Longitude < City.East)
            .Where(p => p.Latitude > City.South && p.Latitude < City.North)
            .GroupBy(p => 1)
            .Select(g => new
            {
                West = g.Min(p => p.Longitude),
                East = g.Max(p => p.Longitude),
                South = g.Min(p => p.Latitude),
                North = g.Max(p => p.Latitude),
            })
            .SingleOrDefaultAsync(stop);
        return found is null ? City : Framed(new(found.West, found.South, found.East, found.North));
    }

    /// <summary>With a rim, and never so close that a single place fills the map.</summary>
    private static GeoBox Framed(GeoBox found)
    {
        var rim = Math.Max(
            2 * Closest,
            0.08 * Math.Max(found.East - found.West, found.North - found.South)
        );
        return new(found.West - rim, found.South - rim, found.East + rim, found.North + rim);
    }

    private sealed record Cell(
        double Longitude,
        double Latitude,
        double Across,
        double Up,
        int Count,
        int Stations
    );

    private static async Task<IReadOnlyList<Cell>> CellsAsync(
        IQueryable<SiteRow> places,
        GeoBox box,
        CancellationToken stop
    )
    {
        var (west, south, step) = (box.West, box.South, (box.East - box.West) / Columns);
        var cells = await places
            .Select(p => new
            {
                Across = Math.Floor((p.Longitude - west) / step),
                Up = Math.Floor((p.Latitude - south) / step),
                p.Longitude,
                p.Latitude,
                Station = p.IsStation ? 1 : 0,
            })
            .GroupBy(p => new { p.Across, p.Up })
            .Select(g => new
            {
                Longitude = g.Average(p => p.Longitude),
                Latitude = g.Average(p => p.Latitude),
                g.Key.Across,
                g.Key.Up,
                Count = g.Count(),
                Stations = g.Sum(p => p.Station),
            })
            .ToListAsync(stop);
        return
        [
            .. cells.Select(c => new Cell(
                c.Longitude,
                c.Latitude,
                c.Across,
                c.Up,
                c.Count,
                c.Stations
            )),
        ];
    }

    /// <summary>A cell leads to the closer map of itself; the table there says what it holds.</summary>
    private static PlotCell CellOf(Cell cell, HttpRequest request, GeoBox box)
    {
        var step = (box.East - box.West) / Columns;
        var (west, south) = (box.West + (cell.Across * step), box.South + (cell.Up * step));
        var closer = new GeoBox(west, south, west + step, south + step);
        var kinds =
            cell.Stations == 0 ? $"{Text.Count(cell.Count)} 个点位"
            : cell.Stations == cell.Count ? $"{Text.Count(cell.Count)} 个运维站点"
            : $"{Text.Count(cell.Count)} 处，其中运维站点 {Text.Count(cell.Stations)} 个";
        return new(
            cell.Longitude,
            cell.Latitude,
            cell.Count,
            box.East - box.West < Closest
                ? "#sites"
                : Ui.Tables.Address.With(request, ("at", closer.ToString()), ("page", null)),
            kinds,
            cell.Stations == cell.Count
        );
    }

    private static async Task<IReadOnlyList<(string Office, int Count)>> DistrictsAsync(
        IQueryable<SiteRow> places,
        CancellationToken stop
    ) =>
        [
            .. (
                await places
                    .GroupBy(p => p.Office)
                    .Select(g => new { Office = g.Key, Count = g.Count() })
                    .OrderByDescending(g => g.Count)
                    .ThenBy(g => g.Office)
                    .ToListAsync(stop)
            ).Select(d => (d.Office, d.Count)),
        ];

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        IReadOnlyList<SiteRow> rows,
        CancellationToken stop
    )
    {
        var ids = rows.Select(r => r.InstitutionId).Distinct().ToArray();
        return await db
            .Organisations.Where(o => EF.Parameter(ids).Contains(o.OrganisationId))
            .Select(o => new { o.OrganisationId, o.Name })
            .ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
    }
}
