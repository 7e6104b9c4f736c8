using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Find;

/// <summary>An institution that can do it.</summary>
/// <param name="Grade">In force on the day asked; <c>null</c> when not rated or never rated.</param>
/// <param name="Kilometres">To its nearest place; <c>null</c> when nobody asked, or no place has a position.</param>
public sealed record FoundInstitution(
    Guid InstitutionId,
    string Number,
    string Name,
    string NameOrder,
    string Office,
    DateOnly? CmaValidTo,
    GradeSpan? Grade,
    double? Kilometres
);

/// <summary>Who can do it, and how the others dropped out.</summary>
/// <param name="Listed">Of those with the scope: in the 名录 on the day.</param>
/// <param name="Certified">Of these: certificate valid on the day.</param>
/// <param name="Graded">Of these: with a grade as asked.</param>
public sealed record FinderAnswer(
    Qualified Qualified,
    int Listed,
    int Certified,
    int Graded,
    IReadOnlyList<FoundInstitution> Found
);

/// <summary>找机构 (21): accredited for everything asked on the day, in the 名录, certificate valid, with the grade in force.</summary>
[Article("5.3(1)3", "21")]
public sealed class Finder(MingjianDb db, QualifiedSearch search, SearchMemory memory)
{
    public async Task<FinderAnswer> FindAsync(FinderAsk ask, CancellationToken stop)
    {
        var day = new RegisterDay(ask.Day);
        var qualified = await search.FindAsync(ask.Demands, day, stop);
        var offices = (await memory.NowAsync(db, stop)).Offices;
        var profiles = await ProfilesAsync(ask, qualified, day, stop);
        var certified = profiles.FindAll(p =>
            ask.Demands.Count == 0
            || (p.CmaValidFrom is not { } from || from <= ask.Day)
                && (p.CmaValidTo is not { } to || to >= ask.Day)
        );
        Guid[] ids = [.. certified.Select(p => p.InstitutionId)];
        var grades = await GradesAsync(ids, ask.Day, stop);
        var graded = certified.FindAll(p =>
            ask.Worst is not { } worst
            || grades.GetValueOrDefault(p.InstitutionId)?.Grade is { } grade && grade <= worst
        );
        var near = ask.From is { } origin
            ? await DistancesAsync(ids, origin, day, stop)
            : new Dictionary<Guid, double>();
        HashSet<string>? inOffice = ask.Office is { } office
            ? [.. offices.CodesSeenBy(office, ask.Day)]
            : null;
        return new(
            qualified,
            profiles.Count,
            certified.Count,
            graded.Count,
            [
                .. graded
                    .Where(p => inOffice is null || inOffice.Contains(p.Office))
                    .Select(p => new FoundInstitution(
                        p.InstitutionId,
                        p.Number,
                        p.Name,
                        p.NameOrder,
                        p.Office,
                        p.CmaValidTo,
                        grades.GetValueOrDefault(p.InstitutionId),
                        near.TryGetValue(p.InstitutionId, out var far) ? far : null
                    )),
            ]
        );
    }

    private async Task<List<ProfileSpan>> ProfilesAsync(
        FinderAsk ask,
        Qualified qualified,
        RegisterDay day,
        CancellationToken stop
    )
    {
        var profiles = db
            .ProfileSpans.AsNoTracking()
            .At(day)
            .Where(p => p.Standing == Standing.InList);

        if (ask.Demands.Count > 0)
        {
            Guid[] ids = [.. qualified.Institutions];
            profiles = profiles.Where(p => EF.Parameter(ids).Contains(p.InstitutionId));
        }

        if (ask.Operation)
        {
            const Services both = Services.Monitoring | Services.OperationAndMaintenance;
            profiles = profiles.Where(p =>
                p.Services == Services.OperationAndMaintenance || p.Services == both
            );
        }

        return await profiles.OrderBy(p => p.Number).ToListAsync(stop);
    }

    private async Task<Dictionary<Guid, GradeSpan>> GradesAsync(
        Guid[] ids,
        DateOnly day,
        CancellationToken stop
    )
    {
        var end = ChinaClock.EndOf(day);
        var spans = await db
            .GradeSpans.AsNoTracking()
            .Where(s => EF.Parameter(ids).Contains(s.InstitutionId))
            .Where(s => s.FromAt < end && (s.UntilAt == null || s.UntilAt >= end))
            .ToListAsync(stop);
        return spans
            .GroupBy(s => s.InstitutionId)
            .ToDictionary(g => g.Key, g => g.MaxBy(s => s.FromAt)!);
    }

    private async Task<Dictionary<Guid, double>> DistancesAsync(
        Guid[] ids,
        GeoPoint from,
        RegisterDay day,
        CancellationToken stop
    )
    {
        var places = await db
            .PlaceSpans.AsNoTracking()
            .At(day)
            .Where(p => EF.Parameter(ids).Contains(p.InstitutionId))
            .Where(p => p.Longitude != null && p.Latitude != null)
            .Select(p => new
            {
                p.InstitutionId,
                p.Longitude,
                p.Latitude,
            })
            .ToListAsync(stop);
        return places
            .GroupBy(p => p.InstitutionId)
            .ToDictionary(
                g => g.Key,
                g => g.Min(p => from.KilometresTo(new((double)p.Longitude!, (double)p.Latitude!)))
            );
    }
}
