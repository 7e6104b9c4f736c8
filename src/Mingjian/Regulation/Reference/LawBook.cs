using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Regulation.Storage;

namespace Mingjian.Regulation.Reference;

/// <summary>What of the law is data, as this database holds it: calendars, settings, offices, legal bases. Read once per request or job.</summary>
/// <param name="memory">What requests before this one read; without it every table is read.</param>
public sealed class LawBook(MingjianDb db, LawMemory? memory = null)
{
    private WorkingCalendar? calendar;
    private Settings? settings;
    private Offices? offices;
    private IReadOnlyList<LegalBasis>? bases;

    public async Task<WorkingCalendar> CalendarAsync(CancellationToken stop = default) =>
        calendar ??= new(
            (await db.CalendarYears.AsNoTracking().ToListAsync(stop))
                .GroupBy(year => year.Year)
                .Select(papers => papers.MaxBy(year => year.Sequence)!.ToPaper())
        );

    public async Task<Settings> SettingsAsync(CancellationToken stop = default) =>
        settings ??=
            (await FromMemoryAsync(stop))?.Settings
            ?? new(await db.Settings.AsNoTracking().ToListAsync(stop));

    public async Task<Offices> OfficesAsync(CancellationToken stop = default) =>
        offices ??=
            (await FromMemoryAsync(stop))?.Offices
            ?? new(await db.Offices.AsNoTracking().ToListAsync(stop));

    /// <summary>Legal bases, those of the latest day first.</summary>
    public async Task<IReadOnlyList<LegalBasis>> BasesAsync(CancellationToken stop = default) =>
        bases ??= await db
            .LegalBases.AsNoTracking()
            .OrderByDescending(basis => basis.From)
            .ThenBy(basis => basis.Code)
            .ToListAsync(stop);

    /// <summary>A term of the length that a setting gives on its first day.</summary>
    public async Task<Term> TermAsync(
        SettingName length,
        DateOnly start,
        CancellationToken stop = default
    ) => (await SettingsAsync(stop)).On(start).Term(length, start, await CalendarAsync(stop));

    /// <summary>The law as it stands on a day.</summary>
    public async Task<LawOfDay> OnAsync(DateOnly day, CancellationToken stop = default) =>
        new(day, (await SettingsAsync(stop)).On(day), await CalendarAsync(stop));

    /// <summary>Reads anew: after a use case of this room changed a table.</summary>
    public void Forget() => (calendar, settings, offices, bases) = (null, null, null, null);

    /// <summary>Both at once: who asks for one mostly asks for the other.</summary>
    private async Task<(Settings Settings, Offices Offices)?> FromMemoryAsync(
        CancellationToken stop
    )
    {
        if (memory is null)
        {
            return null;
        }

        var read = await memory.ReadAsync(db, stop);
        (settings, offices) = (settings ?? read.Settings, offices ?? read.Offices);
        return read;
    }
}
