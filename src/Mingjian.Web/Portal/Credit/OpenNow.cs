using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Portal.Credit.Notices;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Portal.Credit;

/// <summary>What is open to the public now, for the home page: publicities with the days left, and the latest published year.</summary>
public sealed record OpenNow(
    IReadOnlyList<NoticeRow> Notices,
    int? LatestYear,
    WorkingCalendar Calendar,
    DateOnly Today
)
{
    public ClockView ClockOf(NoticeRow row) => ClockView.Brief(row.Term, Calendar, Today, "公示期");
}

public sealed class OpenNowReader(MingjianDb db, LawBook law, ChinaClock clock)
{
    private const int Most = 5;

    public async Task<OpenNow> ReadAsync(CancellationToken stop) =>
        new(
            await db
                .Notices.AsNoTracking()
                .OpenOn(clock.Today)
                .OrderByDescending(n => n.PostedOn)
                .ThenBy(n => n.NoticeId)
                .Take(Most)
                .Select(NoticeRow.Shown)
                .ToListAsync(stop),
            await db.Publications.AsNoTracking().MaxAsync(p => (int?)p.Year, stop),
            await law.CalendarAsync(stop),
            clock.Today
        );
}
