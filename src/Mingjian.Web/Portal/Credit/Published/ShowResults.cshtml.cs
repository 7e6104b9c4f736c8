using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Credit.Published;

/// <summary>The published results of a year: counts, both tables by filter, and the files.</summary>
[AllowAnonymous]
[Article("20")]
public sealed class ShowResultsModel(
    MingjianDb db,
    PublishedRatings ratings,
    LawBook law,
    ChinaClock clock
) : PageModel
{
    private static readonly Sorts<RatingRow> Sorts = new()
    {
        { "number", r => r.Number },
        { "name", r => r.Name },
        { "district", r => r.Office },
        { "grade", r => r.Grade },
    };

    [FromRoute]
    public int Year { get; init; }

    public ResultsAsk Ask { get; private set; } = null!;

    public TableQuery Table { get; private set; } = null!;

    public Page<RatingRow> Rows { get; private set; } = null!;

    public Tally Tally { get; private set; } = null!;

    /// <summary>Results that a direct D took the place of since.</summary>
    public int Revoked { get; private set; }

    public Offices Offices { get; private set; } = null!;

    public IReadOnlyList<Publication> Publications { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Offices = await law.OfficesAsync(stop);
        Ask = ResultsAsk.Of(Year, Request.Query, Offices);
        Table = TableQuery.Of(Request, "number");
        Publications = await db
            .Publications.AsNoTracking()
            .Where(p => p.Year == Year)
            .OrderByDescending(p => p.PublishedOn)
            .ThenByDescending(p => p.PublicationId)
            .ToListAsync(stop);
        var counts = await ratings
            .Published.Where(r => r.Year == Year)
            .GroupBy(r => new { r.Grade, IsRevoked = r.Stage == RatingStage.Revoked })
            .Select(g => new
            {
                g.Key.Grade,
                g.Key.IsRevoked,
                Count = g.Count(),
            })
            .ToListAsync(stop);

        if (counts.Count == 0 && Publications.Count == 0)
        {
            return NotFound();
        }

        Tally = Tally.Of(counts.Where(c => !c.IsRevoked).Select(c => (c.Grade, c.Count)));
        Revoked = counts.Where(c => c.IsRevoked).Sum(c => c.Count);
        Rows = await Ask.In(ratings, Offices, clock.Today)
            .Select(RatingRow.Shown)
            .SortBy(Sorts, Table, r => r.RatingId)
            .ToPageAsync(Table, stop);
        return Page();
    }

    public IEnumerable<SelectListItem> Grades =>
        Enum.GetValues<Grade>()
            .Select(grade => new SelectListItem($"{grade} 级（{grade.Text()}）", grade.ToString()))
            .Append(new SelectListItem("不予评定", ResultsAsk.NotRated));

    public IEnumerable<SelectListItem> Districts =>
        Offices
            .DistrictsOn(clock.Today)
            .Select(office => new SelectListItem(office.Name, office.Code));

    public IEnumerable<SelectListItem> ServiceOptions =>
        ResultsAsk.ServiceChoices.Select(choice => new SelectListItem(choice.Words, choice.Name));
}
