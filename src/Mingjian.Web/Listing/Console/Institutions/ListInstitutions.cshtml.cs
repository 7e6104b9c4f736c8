using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Listing.Console.Institutions;

/// <summary>名录机构, as the bureau works with them: those of its territory, every standing.</summary>
[NeedsDuty(ListingDuties.Read)]
public sealed class ListInstitutionsModel(MingjianDb db, ChinaClock clock, LawBook book) : PageModel
{
    private static readonly Sorts<Row> Sorts = new()
    {
        { "number", r => r.Number },
        { "name", r => r.Name },
        { "listed", r => r.ListedOn },
    };

    public sealed class Row
    {
        public required Guid InstitutionId { get; init; }
        public required string Number { get; init; }
        public required string Name { get; init; }
        public required string Office { get; init; }
        public required Services Services { get; init; }
        public required Mingjian.Listing.Standing Standing { get; init; }
        public required DateOnly ListedOn { get; init; }
        public required DateOnly? CmaValidTo { get; init; }
        public required bool Unconfirmed { get; init; }
    }

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(
        string? q,
        string? district,
        Mingjian.Listing.Standing? standing,
        CancellationToken stop
    )
    {
        Offices = await book.OfficesAsync(stop);
        Table = TableQuery.Of(Request, "number");
        var today = clock.Today;
        var rows =
            from i in db.Institutions.AsNoTracking()
            join p in db.ProfileSpans on i.InstitutionId equals p.InstitutionId
            where p.KnownTo == ISpan.Ever && p.ValidFrom <= today && today < p.ValidTo
            select new Row
            {
                InstitutionId = i.InstitutionId,
                Number = i.Number,
                Name = p.Name,
                Office = p.Office,
                Services = p.Services,
                Standing = i.Standing,
                ListedOn = i.ListedOn,
                CmaValidTo = p.CmaValidTo,
                Unconfirmed = i.IsLegacy && i.ConfirmedAt == null,
            };
        rows = q?.Trim() is { Length: > 0 } word
            ? rows.Where(r => r.Name.Contains(word) || r.Number.Contains(word))
            : rows;
        rows = string.IsNullOrEmpty(district) ? rows : rows.Where(r => r.Office == district);
        rows = standing is { } only ? rows.Where(r => r.Standing == only) : rows;
        Rows = await rows.SortBy(Sorts, Table, r => r.InstitutionId).ToPageAsync(Table, stop);
    }
}
