using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Register;

/// <summary>Answers <see cref="IListedInstitutions"/> from the register as it is known now.</summary>
public sealed class ListedInstitutions(MingjianDb db) : IListedInstitutions
{
    [Article("3.2")]
    public async Task<IReadOnlyList<ListedInstitution>> OnAsync(
        DateOnly day,
        CancellationToken stop
    )
    {
        var places = (
            await db
                .PlaceSpans.At(new(day))
                .AsNoTracking()
                .Select(s => new { s.InstitutionId, s.Office })
                .Distinct()
                .ToListAsync(stop)
        ).ToLookup(s => s.InstitutionId, s => s.Office);
        var profiles = await db.ProfileAt(day)
            .AsNoTracking()
            .Where(s => s.Standing == Standing.InList || s.Standing == Standing.Locked)
            .OrderBy(s => s.Number)
            .ThenBy(s => s.ProfileSpanId)
            .Select(s => new
            {
                s.InstitutionId,
                s.Number,
                s.Name,
                s.ListedOn,
                s.Office,
            })
            .ToListAsync(stop);

        return
        [
            .. profiles.Select(s => new ListedInstitution(
                s.InstitutionId,
                s.Number,
                s.Name,
                s.ListedOn,
                [.. places[s.InstitutionId].Prepend(s.Office).Where(o => o.Length > 0).Distinct()]
            )),
        ];
    }
}
