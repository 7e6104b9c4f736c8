using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Web.Accounts.Institution;

/// <summary>The institution's present people, as a list of choices.</summary>
internal static class OwnPeople
{
    public static async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(
        MingjianDb db,
        Desk desk,
        DateOnly today,
        CancellationToken stop
    )
    {
        var people = await db
            .People.AsNoTracking()
            .Where(p =>
                p.DisabledAt == null
                && db.Set<Membership>()
                    .Any(m =>
                        m.PersonId == p.Id
                        && m.OrganisationId == desk.Actor.OrganisationId
                        && (m.To == null || m.To >= today)
                    )
            )
            .OrderBy(p => p.FullName)
            .ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.UserName,
            })
            .ToListAsync(stop);
        // Ids become text here: the databases write them differently.
        return
        [
            .. people.Select(p => new SelectListItem(
                $"{p.FullName}（{p.UserName}）",
                p.Id.ToString()
            )),
        ];
    }
}
