using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance.UseCases;

/// <summary>导入控制集团: all rows of a workbook, or none when one of them is wrong. What is there already is passed over.</summary>
[Article("4")]
public sealed class ImportControlGroups(MingjianDb db, ChinaClock clock, Desk desk)
{
    private const int MostErrors = 50;

    /// <exception cref="SheetRefused">The file as a whole cannot be read.</exception>
    public async Task<ControlGroupImport> RunAsync(Stream file, CancellationToken stop)
    {
        desk.Open<ImportControlGroups>(ActivitiesDuties.KeepControlGroups);
        var (entries, errors) = Read(file);

        if (errors.Count > 0)
        {
            return new(0, 0, errors);
        }

        var known = await KnownAsync(entries, stop);
        var added = 0;

        foreach (var entry in entries)
        {
            var member = ControlGroupMember.Enter(
                entry,
                ControlGroupSource.Imported,
                desk.Actor,
                clock.Now
            );

            if (known.Exists(k => Overlaps(k, member)))
            {
                continue;
            }

            known.Add(member);
            db.Add(member);
            added++;
        }

        await db.SaveChangesAsync(stop);
        return new(added, entries.Count - added, []);
    }

    private static (List<ControlGroupEntry> Entries, List<string> Errors) Read(Stream file)
    {
        List<ControlGroupEntry> entries = [];
        List<string> errors = [];
        using var reader = SheetReader.Open(file, ControlGroupSheet.Definition);

        foreach (var row in reader.Rows())
        {
            if (ControlGroupSheet.Read(row) is { } entry)
            {
                entries.Add(entry);
            }

            errors.AddRange(
                row.Flaws.Where(f => f.IsError)
                    .Select(f =>
                        $"第 {row.Number} 行“{ControlGroupSheet.Definition.Columns[f.Column].Title}”：{f.Message}"
                    )
            );
        }

        return entries.Count + errors.Count == 0
            ? throw new SheetRefused(SheetRules.NoRows(reader.SheetName))
            : (entries, errors.Take(MostErrors).ToList());
    }

    private async Task<List<ControlGroupMember>> KnownAsync(
        List<ControlGroupEntry> entries,
        CancellationToken stop
    )
    {
        var codes = entries.Select(e => CreditCode.Parse(e.Code).Value).Distinct().ToArray();
        return await db
            .ControlGroupMembers.AsNoTracking()
            .Where(m => EF.Parameter(codes).Contains(m.Code))
            .ToListAsync(stop);
    }

    private static bool Overlaps(ControlGroupMember one, ControlGroupMember other) =>
        one.Group == other.Group
        && one.Code == other.Code
        && one.From <= other.To
        && one.To >= other.From;
}
