using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Portal.Credit.Notices;

/// <summary>
/// One publicity: its clock, how to object, and both tables as the bureau publishes them. Every result stands on this one page, so that
/// one look at it proves that it was there (I-14).
/// </summary>
[AllowAnonymous]
[Article("18", "19.1")]
public sealed class ShowNoticeModel(
    MingjianDb db,
    PublishedRatings ratings,
    LawBook law,
    ChinaClock clock
) : PageModel
{
    public Notice Notice { get; private set; } = null!;

    public ClockView Clock { get; private set; } = null!;

    /// <summary>Objections are still in time.</summary>
    public bool IsOpen { get; private set; }

    public Offices Offices { get; private set; } = null!;

    public IReadOnlyList<RatingRow> Graded { get; private set; } = [];

    public IReadOnlyList<RatingRow> NotRated { get; private set; } = [];

    public Tally Tally { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid noticeId, CancellationToken stop)
    {
        if (
            await db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.NoticeId == noticeId, stop)
            is not { } notice
        )
        {
            return NotFound();
        }

        Notice = notice;
        Offices = await law.OfficesAsync(stop);
        IsOpen = notice.Term.EndsOn is not { } end || clock.Today <= end;
        Clock = ClockView.Standing(
            notice.Term,
            await law.CalendarAsync(stop),
            clock.Today,
            "公示期",
            "18"
        );
        var rows = await ReadAsync(noticeId, stop);
        Graded = rows.FindAll(row => row.Grade is not null);
        NotRated = rows.FindAll(row => row.Grade is null);
        Tally = Tally.Of(rows.Select(row => (row.Grade, 1)));
        return Page();
    }

    /// <summary>As it was posted, with where each result is now.</summary>
    private Task<List<RatingRow>> ReadAsync(Guid noticeId, CancellationToken stop) =>
        db
            .NoticeLines.AsNoTracking()
            .Where(line => line.NoticeId == noticeId)
            .Join(
                ratings.All,
                line => line.RatingId,
                rating => rating.RatingId,
                (line, rating) => new { line, rating }
            )
            .OrderBy(pair => pair.line.Office)
            .ThenBy(pair => pair.line.Number)
            .ThenBy(pair => pair.line.RatingId)
            .Select(pair => new RatingRow
            {
                RatingId = pair.line.RatingId,
                InstitutionId = pair.rating.InstitutionId,
                Number = pair.line.Number,
                Name = pair.line.Name,
                CreditCode = pair.line.CreditCode,
                Office = pair.line.Office,
                Services = pair.line.Services,
                Year = pair.line.Year,
                Sequence = pair.rating.Sequence,
                Grade = pair.line.Grade,
                NotRated = pair.line.NotRated,
                IsDirect = pair.line.IsDirect,
                Stage = pair.rating.Stage,
                NoticeId = pair.rating.NoticeId,
                PublishedAt = pair.rating.PublishedAt,
            })
            .ToListAsync(stop);

    /// <summary>It stands on another publicity now: a review changed it.</summary>
    public bool IsMoved(RatingRow row) => row.NoticeId != Notice.NoticeId;

    public bool MayObject(RatingRow row) =>
        IsOpen && !IsMoved(row) && row.Stage is RatingStage.OnNotice or RatingStage.UnderReview;
}
