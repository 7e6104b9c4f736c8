using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Register;

/// <summary>
/// Keeps the offices that see an institution: that of the registered address, which leads, and those of its places (I-09). They see it
/// from the submission of its application on.
/// </summary>
[Article("3.2")]
internal static class TerritoryWriter
{
    /// <summary>What is so today or will be so later, as far as the register knows.</summary>
    public static async Task WriteAsync(
        MingjianDb db,
        Guid institutionId,
        DateTime now,
        CancellationToken stop
    )
    {
        var today = ChinaClock.DayOf(now);
        var addresses = await Coming(db.ProfileSpans, institutionId, today)
            .Select(s => s.Office)
            .ToListAsync(stop);
        var places = await Coming(db.PlaceSpans, institutionId, today)
            .Select(s => s.Office)
            .ToListAsync(stop);

        if (await AppliedAsync(db, institutionId, stop) is { } applied)
        {
            addresses.Add(applied.Licence.Office);
            places.AddRange(applied.Places.Select(place => place.Office));
        }

        var offices = addresses.Concat(places).Where(o => o.Length > 0).ToHashSet();
        await db.Set<InstitutionTerritory>()
            .Where(t => t.InstitutionId == institutionId)
            .ExecuteDeleteAsync(stop);
        await BulkWriter.WriteAsync<InstitutionTerritory>(
            db,
            [
                .. offices.Select(office => new InstitutionTerritory
                {
                    InstitutionId = institutionId,
                    Office = office,
                    Leads = office == addresses.FirstOrDefault(),
                }),
            ],
            stop
        );
    }

    /// <summary>The papers of the latest application while they are handed in; once it is decided to list, the register says it all.</summary>
    private static Task<ApplicationPapers?> AppliedAsync(
        MingjianDb db,
        Guid institutionId,
        CancellationToken stop
    ) =>
        db
            .ListingApplications.AsNoTracking()
            .Where(a => a.InstitutionId == institutionId && a.Round > 0)
            .Where(a => a.Stage != ApplicationStage.Draft && a.Stage != ApplicationStage.Listed)
            .OrderByDescending(a => a.CaseId)
            .Select(a => (ApplicationPapers?)a.Papers)
            .FirstOrDefaultAsync(stop);

    private static IQueryable<TSpan> Coming<TSpan>(
        IQueryable<TSpan> spans,
        Guid institutionId,
        DateOnly today
    )
        where TSpan : class, ISpan =>
        spans
            .Where(s => s.InstitutionId == institutionId && s.KnownTo == ISpan.Ever)
            .Where(s => s.ValidTo > today)
            .OrderBy(s => s.ValidFrom);
}
