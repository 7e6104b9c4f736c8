using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Regulation.Contract;
using Mingjian.Regulation.Reference;
using Mingjian.Regulation.Storage;

namespace Mingjian.Regulation.UseCases;

/// <summary>载入工作日历: the next year's calendar, after which every running term is computed anew and those concerned can be told.</summary>
[Article("23")]
public sealed class LoadCalendar(
    MingjianDb db,
    Desk desk,
    LawBook book,
    IEnumerable<ITermHolder> holders
)
{
    /// <summary>Loads a year; the same paper with the same days changes nothing.</summary>
    /// <exception cref="RuleBroken">The year stands on another paper that this one does not replace.</exception>
    public async Task<CalendarLoading> RunAsync(CalendarPaper paper, CancellationToken stop)
    {
        desk.Open<LoadCalendar>(Duties.EditSettings);
        var current = await db
            .CalendarYears.Where(year => year.Year == paper.Year)
            .OrderByDescending(year => year.Sequence)
            .FirstOrDefaultAsync(stop);

        if (current?.Says(paper) == true)
        {
            return new(AlreadyLoaded: true, []);
        }

        var loaded = CalendarYear.Load(paper, current);
        db.CalendarYears.Add(loaded);
        var papers = (await book.CalendarAsync(stop)).Papers.Where(p => p.Year != paper.Year);
        var moved = await RecomputeAsync(new([.. papers, paper]), stop);
        await db.SaveChangesAsync(stop);
        book.Forget();
        return new(AlreadyLoaded: false, moved);
    }

    private async Task<IReadOnlyList<TermMoved>> RecomputeAsync(
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        List<TermMoved> moved = [];

        foreach (var holder in holders)
        {
            moved.AddRange(await holder.RecomputeAsync(calendar, stop));
        }

        return moved;
    }
}

/// <summary>What loading a calendar did.</summary>
/// <param name="Moved">The terms whose end became known or moved.</param>
public sealed record CalendarLoading(bool AlreadyLoaded, IReadOnlyList<TermMoved> Moved);
