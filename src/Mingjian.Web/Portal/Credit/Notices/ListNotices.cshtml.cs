using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Ui.Pieces;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Credit.Notices;

/// <summary>信用风险等级公示: what is on publicity now with the days left, and what was.</summary>
[AllowAnonymous]
[Article("18")]
public sealed class ListNoticesModel(MingjianDb db, LawBook law, ChinaClock clock) : PageModel
{
    /// <summary>More at once have never been on publicity; further ones are found below when they ended.</summary>
    private const int MostOpen = 200;

    private static readonly Sorts<NoticeRow> Sorts = new() { { "posted", n => n.PostedOn } };

    private WorkingCalendar calendar = null!;

    public IReadOnlyList<NoticeRow> Now { get; private set; } = [];

    public TableQuery Table { get; private set; } = null!;

    public Page<NoticeRow> Ended { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        calendar = await law.CalendarAsync(stop);
        Table = TableQuery.Of(Request, "-posted");
        Now = await Rows()
            .OpenOn(clock.Today)
            .OrderByDescending(n => n.PostedOn)
            .ThenBy(n => n.NoticeId)
            .Take(MostOpen)
            .Select(NoticeRow.Shown)
            .ToListAsync(stop);
        Ended = await Rows()
            .EndedBefore(clock.Today)
            .Select(NoticeRow.Shown)
            .SortBy(Sorts, Table, n => n.NoticeId)
            .ToPageAsync(Table, stop);
    }

    public ClockView ClockOf(NoticeRow row) =>
        ClockView.Brief(row.Term, calendar, clock.Today, "公示期");

    private IQueryable<Notice> Rows() => db.Notices.AsNoTracking();
}
