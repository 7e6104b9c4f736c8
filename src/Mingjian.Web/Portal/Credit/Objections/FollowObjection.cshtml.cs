using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Journal.Files;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Portal.Credit.Objections;

/// <summary>办理进度 of an objection, by number and receipt code. Both are sent in the form's body, so that no log keeps the code.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForm)]
[Article("19.1", "19.2")]
public sealed class FollowObjectionModel(
    PublishedRatings ratings,
    LawBook law,
    ChinaClock clock,
    FileStore files
) : PageModel
{
    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    public Objection? Objection { get; private set; }

    public Rating? Rating { get; private set; }

    public ClockView? Clock { get; private set; }

    public void OnGet() => Response.Headers.CacheControl = "no-store";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";

        if (!await FindAsync(stop))
        {
            return Page();
        }

        Rating = await ratings.FindAsync(Objection!.RatingId, stop);

        if (Objection.ReviewTerm is { } term)
        {
            Clock = ClockView.Of(
                term,
                await law.CalendarAsync(stop),
                clock.Today,
                "复核期限",
                "19.2",
                Objection.FinishedOn
            );
        }

        return Page();
    }

    /// <summary>The letter as it was drawn up.</summary>
    public async Task<IActionResult> OnPostLetterAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop) || Objection!.Letter is not { } letter)
        {
            return Page();
        }

        var content = files.Open(letter.Digest);

        if (content is null)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";
        return File(content, letter.MediaType);
    }

    private async Task<bool> FindAsync(CancellationToken stop)
    {
        Objection = await ratings.FindObjectionAsync(Number.Trim(), Code, stop);

        if (Objection is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            ModelState.AddModelError(
                "",
                "没有查到。请核对编号和查询码，都在提交时的回执上；字母不分大小写，横线可以不写。"
            );
        }

        return Objection is not null;
    }
}
