using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Web.Journal.Console;

/// <summary>What the audit administrator asks the journal; the page and its export ask alike.</summary>
public sealed record JournalSearch(
    string? Organisation,
    string? Person,
    string? Fact,
    DateOnly? From,
    DateOnly? To
)
{
    /// <summary>A word that fits more names than this is too wide to search by.</summary>
    private const int MostNames = 200;

    /// <summary>Names are looked up first, so that the journal itself is found by its indexes.</summary>
    public async Task<IQueryable<JournalEntry>> InAsync(MingjianDb db, CancellationToken stop)
    {
        var found = db.JournalEntries.AsNoTracking();

        if (!string.IsNullOrWhiteSpace(Organisation))
        {
            var ids = await db
                .Organisations.Where(o => o.Name.Contains(Organisation))
                .OrderBy(o => o.OrganisationId)
                .Select(o => o.OrganisationId)
                .Take(MostNames)
                .ToListAsync(stop);
            found = found.Where(e => ids.Contains(e.Stream) || ids.Contains(e.OrganisationId));
        }

        if (!string.IsNullOrWhiteSpace(Person))
        {
            var ids = await db
                .People.Where(p => p.FullName.Contains(Person))
                .OrderBy(p => p.Id)
                .Select(p => p.Id)
                .Take(MostNames)
                .ToListAsync(stop);
            found = found.Where(e => ids.Contains(e.PersonId));
        }

        return Days(found);
    }

    /// <summary>The newest first; number and stream last, so that pages never overlap.</summary>
    public static IOrderedQueryable<JournalEntry> Newest(IQueryable<JournalEntry> found) =>
        found.OrderByDescending(e => e.At).ThenByDescending(e => e.Number).ThenBy(e => e.Stream);

    private IQueryable<JournalEntry> Days(IQueryable<JournalEntry> found)
    {
        if (!string.IsNullOrEmpty(Fact))
        {
            found = found.Where(e => e.Fact == Fact);
        }

        if (From is { } from)
        {
            var begin = ChinaClock.StartOf(from);
            found = found.Where(e => e.At >= begin);
        }

        if (To is { } to)
        {
            var end = ChinaClock.EndOf(to);
            found = found.Where(e => e.At < end);
        }

        return found;
    }
}
