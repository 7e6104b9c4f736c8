using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Regulation.Storage;

namespace Mingjian.Regulation.Reference;

/// <summary>
/// Brings the data that come with the program into a database, at every start: what is there stays as it is. What an officer
/// entered always wins; a later row that comes with a newer program is added only after everything that is known of its name.
/// </summary>
public static class ReferenceData
{
    public static async Task LoadAsync(MingjianDb db, CancellationToken stop = default)
    {
        await LoadCalendarsAsync(db, stop);
        await LoadBasesAsync(db, stop);
        await LoadSettingsAsync(db, stop);
        await LoadOfficesAsync(db, stop);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private static async Task LoadCalendarsAsync(MingjianDb db, CancellationToken stop)
    {
        var known = await db.CalendarYears.Select(year => year.Year).Distinct().ToListAsync(stop);
        db.CalendarYears.AddRange(
            ReferenceFiles
                .Calendars.ExceptBy(known, paper => paper.Year)
                .Select(paper => CalendarYear.From(paper, current: null))
        );
    }

    private static async Task LoadBasesAsync(MingjianDb db, CancellationToken stop)
    {
        var known = await db.LegalBases.Select(basis => basis.Code).ToListAsync(stop);
        db.LegalBases.AddRange(
            ReferenceFiles.LegalBases().ExceptBy(known, basis => basis.Code, StringComparer.Ordinal)
        );
    }

    private static async Task LoadSettingsAsync(MingjianDb db, CancellationToken stop)
    {
        var known = (await db.Settings.ToListAsync(stop)).ToLookup(row => row.Name);

        foreach (var rows in ReferenceFiles.Settings().GroupBy(row => row.Entry.Name))
        {
            var last = known[rows.Key].MaxBy(row => row.From);

            foreach (
                var (entry, to) in rows.Where(row => last is null || row.Entry.From > last.From)
                    .OrderBy(row => row.Entry.From)
            )
            {
                last?.EndBefore(entry.From);
                last = Setting.Known(entry, to);
                db.Settings.Add(last);
            }
        }
    }

    private static async Task LoadOfficesAsync(MingjianDb db, CancellationToken stop)
    {
        var known = await db.Offices.Select(office => office.Code).ToListAsync(stop);
        db.Offices.AddRange(
            ReferenceFiles.Offices().ExceptBy(known, office => office.Code, StringComparer.Ordinal)
        );
    }
}
