using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Listing;
using Mingjian.Listing.Expiry;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Expiry;

/// <summary>到期监视: certificates, posts, calibrations and delegations of the territory that end soon or have ended.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ListExpiringModel(ExpiryWatch watch, LawBook book, ChinaClock clock) : PageModel
{
    private const int Ahead = 90;

    private static readonly Sorts<Expiring> Sorts = new()
    {
        { "ends", r => r.EndsOn },
        { "name", r => r.Institution },
    };

    public TableQuery Table { get; private set; } = null!;

    public Page<Expiring> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public Offices Offices { get; private set; } = null!;

    public async Task OnGetAsync(
        string? q,
        ExpiryKind? kind,
        string? district,
        DateOnly? until,
        CancellationToken stop
    )
    {
        Offices = await book.OfficesAsync(stop);
        Table = TableQuery.Of(Request, "ends");
        var rows = watch.Until(until ?? clock.Today.AddDays(Ahead), clock.Today);
        rows = q?.Trim() is { Length: > 0 } word
            ? rows.Where(r => r.Institution.Contains(word))
            : rows;
        rows = kind is { } only ? rows.Where(r => r.Kind == only) : rows;
        rows = string.IsNullOrEmpty(district) ? rows : rows.Where(r => r.Office == district);
        Rows = await rows.SortBy(Sorts, Table, r => r.Number).ToPageAsync(Table, stop);
    }
}
