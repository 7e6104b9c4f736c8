using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Credit.Published;

/// <summary>评价结果: the years whose results are published, each with its counts.</summary>
[AllowAnonymous]
[Article("20")]
public sealed class ListResultsModel(PublishedRatings ratings) : PageModel
{
    public IReadOnlyList<(int Year, Tally Tally)> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var counts = await ratings
            .Published.Where(r =>
                r.Stage == RatingStage.Published || r.Stage == RatingStage.Reinstated
            )
            .GroupBy(r => new { r.Year, r.Grade })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Grade,
                Count = g.Count(),
            })
            .ToListAsync(stop);
        Years =
        [
            .. counts
                .GroupBy(c => c.Year)
                .OrderByDescending(g => g.Key)
                .Select(g => (g.Key, Tally.Of(g.Select(c => (c.Grade, c.Count))))),
        ];
    }
}
