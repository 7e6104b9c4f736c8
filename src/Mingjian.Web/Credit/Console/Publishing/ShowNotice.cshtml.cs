using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>One publicity: its term, its results as they were posted, and the proof day by day that it stood there.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowNoticeModel(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook book,
    LookAtNotice look
) : PageModel, ILoads
{
    private static readonly Sorts<NoticeLine> Sorts = new() { { "number", l => l.Number } };

    [FromRoute]
    public Guid NoticeId { get; init; }

    public Notice Notice { get; private set; } = null!;

    public ClockView Clock { get; private set; } = null!;

    public IReadOnlyList<NoticeFetch> Looks { get; private set; } = [];

    public IReadOnlyList<NoticeDay> Days { get; private set; } = [];

    public TableQuery Table { get; private set; } = null!;

    public Page<NoticeLine> Lines { get; private set; } = null!;

    public Offices Offices { get; private set; } = null!;

    public bool MayLook =>
        Notice.RunsOn(clock.Today) && desk.Actor.Duties.Contains(CreditDuties.PostNotice);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Notice =
            await db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.NoticeId == NoticeId, stop)
            ?? throw new NotFound("notice");
        Clock = ClockView.Standing(
            Notice.Term,
            await book.CalendarAsync(stop),
            clock.Today,
            "公示期",
            "18"
        );
        Looks = await db
            .NoticeFetches.AsNoTracking()
            .Where(f => f.NoticeId == NoticeId)
            .OrderByDescending(f => f.At)
            .ThenBy(f => f.NoticeFetchId)
            .ToListAsync(stop);
        Days = NoticeDay.Of(Notice, Looks, clock.Today);
        Offices = await book.OfficesAsync(stop);
        Table = TableQuery.Of(Request, "number");
        Lines = await db
            .NoticeLines.AsNoTracking()
            .Where(l => l.NoticeId == NoticeId)
            .SortBy(Sorts, Table, l => l.RatingId)
            .ToPageAsync(Table, stop);
    }

    [ActNeeds(CreditDuties.PostNotice)]
    public async Task<IActionResult> OnPostLookAsync(CancellationToken stop)
    {
        var fetch = await look.RunAsync(NoticeId, stop);
        this.Say(fetch.IsComplete ? "页面完整，已留痕。" : $"已留痕：{fetch.Problem}");
        return Redirect(RatingLinks.Notice(NoticeId));
    }
}
