using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Accounts;

/// <summary>Finds who sits in a session now. Asked at every request, so that an ended role or account loses access at once.</summary>
public sealed class Seats(MingjianDb db, LawBook book, ChinaClock clock, TimeProvider time)
{
    /// <returns><c>null</c> when the session is over or the account disabled.</returns>
    public async Task<Seat?> OfAsync(Guid sessionId, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join person in db.People.AsNoTracking() on session.PersonId equals person.Id
            where session.SessionId == sessionId && session.Stamp == person.SecurityStamp
            where person.DisabledAt == null
            select new
            {
                Session = session,
                person.FullName,
                person.TwoFactorEnabled,
            }
        ).SingleOrDefaultAsync(stop);

        if (found is null || !found.Session.IsOpenAt(now))
        {
            return null;
        }

        var places = await PlacesAsync(found.Session.PersonId, stop);
        var chosen =
            places.Count == 1
                ? places[0]
                : places.FirstOrDefault(p => p.OrganisationId == found.Session.OrganisationId);

        return new(
            sessionId,
            found.Session.PersonId,
            found.FullName,
            found.TwoFactorEnabled,
            places,
            chosen
        );
    }

    /// <summary>The organisations in which a person holds a role on the law's present day, with the roles, by name.</summary>
    public async Task<IReadOnlyList<Place>> PlacesAsync(Guid personId, CancellationToken stop)
    {
        var today = clock.Today;
        var held = await (
            from membership in db.Memberships.AsNoTracking()
            join organisation in db.Organisations.AsNoTracking()
                on membership.OrganisationId equals organisation.OrganisationId
            where membership.PersonId == personId && membership.From <= today
            where membership.To == null || membership.To >= today
            orderby organisation.Name, organisation.OrganisationId, membership.Role
            select new
            {
                organisation.OrganisationId,
                organisation.Kind,
                organisation.Name,
                organisation.Office,
                membership.Role,
            }
        ).ToListAsync(stop);

        return
        [
            .. held.GroupBy(row => row.OrganisationId)
                .Select(rows => new Place(
                    rows.Key,
                    rows.First().Kind,
                    rows.First().Name,
                    rows.First().Office,
                    [.. rows.Select(row => row.Role).Distinct().Order()]
                )),
        ];
    }

    /// <summary>The roles that the person no longer holds in an organisation, with their last days: why a page is closed that was open yesterday.</summary>
    public async Task<IReadOnlyList<(Role Role, DateOnly LastDay)>> EndedAsync(
        Guid personId,
        Place place,
        CancellationToken stop
    )
    {
        var today = clock.Today;
        var ended = await db
            .Memberships.AsNoTracking()
            .Where(m => m.PersonId == personId && m.OrganisationId == place.OrganisationId)
            .Where(m => m.To < today)
            .ToListAsync(stop);
        return
        [
            .. ended
                .Where(m => !place.Roles.Contains(m.Role))
                .GroupBy(m => m.Role)
                .Select(same => (same.Key, same.Max(m => m.To!.Value)))
                .OrderBy(role => role.Key),
        ];
    }

    /// <summary>From where a place looks at the records (三条). A closed office's cases are seen by its successor, also from the closed office's own desk.</summary>
    [Article("3.1", "3.2")]
    public async Task<Viewer> ViewerAsync(Place? place, CancellationToken stop) =>
        place?.Kind switch
        {
            OrganisationKind.MunicipalBureau => Viewer.Municipal,
            OrganisationKind.DistrictBureau => Viewer.District([
                .. (await book.OfficesAsync(stop)).CodesSeenBy(place.Office!, clock.Today),
            ]),
            OrganisationKind.Institution => Viewer.Institution(place.OrganisationId),
            _ => Viewer.Public,
        };
}
