using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Portal.Credit.Ratings;

/// <summary>评价依据: how one grade was computed, line by line, from the stored bundle, so that anybody can compute it again.</summary>
[AllowAnonymous]
[Article("14.1", "16", "20")]
public sealed class ShowRatingModel(PublishedRatings ratings, LawBook law, ChinaClock clock)
    : PageModel
{
    [FromRoute]
    public string Number { get; init; } = "";

    public Rating Rating { get; private set; } = null!;

    /// <summary><c>null</c> for a direct D between evaluations, which rests on its ground alone.</summary>
    public RatingExplanation? Explanation { get; private set; }

    public IReadOnlyList<RatingResult> Results { get; private set; } = [];

    public DirectD? Ground { get; private set; }

    public Offices Offices { get; private set; } = null!;

    public ClockView? Clock { get; private set; }

    public bool MayObject =>
        Rating.Stage is RatingStage.OnNotice or RatingStage.UnderReview
        && Rating.IsInNotice(clock.Today);

    public async Task<IActionResult> OnGetAsync(string term, CancellationToken stop)
    {
        if (
            CreditPortalLinks.ReadTerm(term) is not var (year, sequence)
            || await ratings.FindAsync(Number, year, sequence, stop) is not { } rating
        )
        {
            return NotFound();
        }

        Rating = rating;
        Offices = await law.OfficesAsync(stop);
        Results = await ratings.ResultsAsync(rating, stop);
        Ground = await ratings.GroundAsync(rating, stop);
        Explanation = RatingExplanation.Of(
            Results.FirstOrDefault(r => r.Number == rating.ResultNumber)
        );

        if (rating is { NoticeTerm: { } notice, FixedOn: null })
        {
            Clock = ClockView.Standing(
                notice,
                await law.CalendarAsync(stop),
                clock.Today,
                "公示期",
                "18"
            );
        }

        return Page();
    }
}
