using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Credit;
using Mingjian.Data;
using Mingjian.Listing.Search;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Find;

/// <summary>找机构: for who has something to be measured.</summary>
[AllowAnonymous]
[Article("21")]
public sealed class FindForJobModel(
    MingjianDb db,
    Finder finder,
    SearchMemory memory,
    ChinaClock clock
) : PageModel
{
    public FinderAsk Ask { get; private set; } = null!;

    /// <summary><c>null</c> while nothing was asked.</summary>
    public FinderAnswer? Answer { get; private set; }

    public TableQuery Table { get; private set; } = null!;

    public Page<FoundInstitution> Rows { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Offices = (await memory.NowAsync(db, stop)).Offices;
        Ask = FinderAsk.Of(Request.Query, Offices, clock.Today);
        Table = TableQuery.Of(Request, Ask.From is null ? "grade" : "distance");

        if (!Ask.IsEmpty)
        {
            Answer = await finder.FindAsync(Ask, stop);
            Rows = Sorted(Answer.Found, Table).ToPage(Table);
        }
    }

    /// <summary>By what the address asks; the number is always the last key.</summary>
    public static IReadOnlyList<FoundInstitution> Sorted(
        IReadOnlyList<FoundInstitution> found,
        TableQuery table
    )
    {
        var order = table.SortKey switch
        {
            "name" => found.OrderBy(f => f.NameOrder, StringComparer.Ordinal),
            "number" => found.OrderBy(f => f.Number, StringComparer.Ordinal),
            "district" => found.OrderBy(f => f.Office, StringComparer.Ordinal),
            "distance" => found.OrderBy(f => f.Kilometres ?? double.MaxValue),
            _ => found.OrderBy(f => f.Grade?.Grade is { } grade ? (int)grade : int.MaxValue),
        };
        var sorted = order.ThenBy(f => f.Number, StringComparer.Ordinal).ToList();

        if (table.Downwards)
        {
            sorted.Reverse();
        }

        return sorted;
    }

    public IEnumerable<SelectListItem> Districts =>
        Offices
            .DistrictsOn(clock.Today)
            .Select(office => new SelectListItem(office.Name, office.Code));

    public IEnumerable<SelectListItem> Grades =>
        Enum.GetValues<Grade>()
            .SkipLast(1)
            .Select(grade => new SelectListItem(
                grade == Grade.A ? "A 级" : $"{grade} 级及以上",
                grade.ToString()
            ));

    /// <summary>Where those found are, district by district.</summary>
    public IReadOnlyList<MapPoint> Points =>
        [
            .. Offices
                .DistrictsOn(Ask.Day)
                .Where(o => o is { Longitude: not null, Latitude: not null })
                .Select(o => new MapPoint(
                    o.Name,
                    o.Longitude!.Value,
                    o.Latitude!.Value,
                    Answer!.Found.Count(f =>
                        (Offices.SuccessorOn(f.Office, Ask.Day)?.Code ?? f.Office) == o.Code
                    ),
                    Address.With(Request, ("district", o.Code), ("page", null))
                ))
                .Where(point => point.Count > 0),
        ];

    public string UrlOf(FoundInstitution row) =>
        Ask.Day == clock.Today
            ? PortalLinks.Institution(row.Number)
            : PortalLinks.InstitutionAt(row.Number, Ask.Day);
}
