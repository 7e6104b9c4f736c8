using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.Timeline;

/// <summary>办理记录: the facts of an institution or office, newest first, as far as the viewer may see them.</summary>
public sealed class TimelineReader(MingjianDb db)
{
    public const int PageSize = 20;

    /// <param name="stream">The institution or office.</param>
    /// <param name="about">One case or thing of it; <c>null</c> for all.</param>
    /// <param name="before">Only facts with a smaller number: the page after the one that ended there.</param>
    public async Task<TimelinePage> PageAsync(
        Guid stream,
        Guid? about,
        long? before,
        CancellationToken stop,
        int size = PageSize
    )
    {
        var facts = Seen(db.JournalEntries.AsNoTracking().Where(e => e.Stream == stream));

        if (about is not null)
        {
            facts = facts.Where(e => e.About == about);
        }

        if (before is not null)
        {
            facts = facts.Where(e => e.Number < before);
        }

        var found = await facts.OrderByDescending(e => e.Number).Take(size + 1).ToListAsync(stop);
        return new(
            [.. found.Take(size).Select(e => new TimelineFact(e, FactTypes.Read(e)))],
            found.Count > size ? found[size - 1].Number : null
        );
    }

    /// <summary>The public sees public facts; an institution its own, less what stays among the bureaux; a bureau those of its territory.</summary>
    private IQueryable<JournalEntry> Seen(IQueryable<JournalEntry> facts)
    {
        var viewer = db.Viewer;

        if (viewer.SeesEverything)
        {
            return facts;
        }

        var (open, office, offices) = (FactTypes.Public, FactTypes.Office, viewer.Offices);
        var territories = db.Set<InstitutionTerritory>();
        return viewer.Kind switch
        {
            ViewerKind.Institution => facts.Where(e =>
                open.Contains(e.Fact)
                || (e.Stream == viewer.InstitutionId && !office.Contains(e.Fact))
            ),
            ViewerKind.District => facts.Where(e =>
                open.Contains(e.Fact)
                || territories.Any(t => t.InstitutionId == e.Stream && offices.Contains(t.Office))
            ),
            _ => facts.Where(e => open.Contains(e.Fact)),
        };
    }
}

/// <summary>One page of a history.</summary>
/// <param name="Before">Where the next, older page begins; <c>null</c> when this is the last.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineFact> Facts, long? Before);

/// <summary>One fact with its circumstances; the fact itself is <c>null</c> when the program no longer knows its kind.</summary>
public sealed record TimelineFact(JournalEntry Entry, IFact? Fact);
