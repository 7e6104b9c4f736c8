using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Regulation.Storage;

namespace Mingjian.Regulation.Reference;

/// <summary>
/// Settings and offices read lately, for as long as nothing was added to their tables or ended in them, whichever process did it.
/// </summary>
/// <remarks>
/// No row of either table is edited or deleted: a setting ends when another is added, an office when it gets its last day. So counts
/// tell every change, and asking for them is far less than reading both tables.
/// </remarks>
public sealed class LawMemory
{
    private Kept? kept;

    internal async Task<(Settings Settings, Offices Offices)> ReadAsync(
        MingjianDb db,
        CancellationToken stop
    )
    {
        var stamp = await StampAsync(db, stop);

        if (kept is not { } known || known.Stamp != stamp)
        {
            kept = known = new(
                stamp,
                new(await db.Settings.AsNoTracking().ToListAsync(stop)),
                new(await db.Offices.AsNoTracking().ToListAsync(stop))
            );
        }

        return (known.Settings, known.Offices);
    }

    /// <summary>How many settings and offices there are, and how many of the offices have closed.</summary>
    private static async Task<string> StampAsync(MingjianDb db, CancellationToken stop)
    {
        var stamp = await db
            .Database.SqlQuery<string>(
                $"""
                SELECT (SELECT COUNT(*) FROM regulation_settings)
                    || ' ' || (SELECT COUNT(*) FROM regulation_offices)
                    || ' ' || (SELECT COUNT("to") FROM regulation_offices) AS "Value"
                """
            )
            .ToListAsync(stop);
        return stamp[0];
    }

    private sealed record Kept(string Stamp, Settings Settings, Offices Offices);
}
